import { beforeEach, describe, expect, test } from 'vitest';
import { ref } from 'vue';
import { ApiProblem } from '../../api/problem.ts';
import type { Problem } from '../../api/problem.ts';
import { REGISTRATION_FORM } from '../../pages/projects/form/registration-form.ts';
import type { FormSpec } from './form-spec.ts';
import type { FormDraft } from './use-draft.ts';
import { useForm } from './use-form.ts';
import { useSubmit } from './use-submit.ts';

const FORM: FormSpec = {
  id: 'small',
  sections: [
    {
      key: 'one',
      title: 'projects.form.basics',
      fields: [{ kind: 'text', key: 'name', label: 'projects.field.name', required: true, max: 20 }],
    },
  ],
};
const context = { today: '2026-11-23', person: { id: 'me', organisation: 'DWHZ', provinces: [] }, people: [] };

let done: number;
const draftOf = (): FormDraft => ({
  restored: ref(),
  idempotencyKey: ref('first-key'),
  kept: ref(true),
  discard: () => undefined,
  done: () => (done += 1),
  rebase: () => undefined,
});
beforeEach(() => (done = 0));

function filled(name: string, answers: (() => Promise<string>)[]) {
  const form = useForm(FORM, { values: { name }, context });
  const draft = draftOf();
  const keys: string[] = [];
  const { sending, submit } = useSubmit(form, draft, 'form', (key) => {
    keys.push(key);
    return answers.shift()?.() ?? Promise.reject(new Error('asked too often'));
  });
  return { form, draft, keys, sending, submit };
}
const refused = (problem: Partial<Problem>) => () => Promise.reject(new ApiProblem({ status: 400, reason: 'X', ...problem }));
const answered = () => Promise.resolve('saved');

test('a form with faults is not sent', async () => {
  const { submit, sending, keys, form } = filled('', [answered]);
  expect(await submit()).toBeUndefined();
  expect(sending.value.kind).toBe('faulty');
  expect(form.faultAt('name')).not.toBe('');
  expect(keys).toEqual([]);
});

test('a saved form leaves no draft', async () => {
  const { submit, sending } = filled('江宁变电站', [answered]);
  expect(await submit()).toBe('saved');
  expect([sending.value.kind, done]).toEqual(['idle', 1]);
});

test('the key stays while the outcome is unknown: a repeat saves once', async () => {
  const { submit, sending, keys } = filled('江宁变电站', [
    () => Promise.reject(new TypeError('failed to fetch')),
    refused({ status: 503 }),
    answered,
  ]);
  await submit();
  expect(sending.value.kind).toBe('unanswered');
  await submit();
  expect(sending.value.kind).toBe('unanswered');
  expect(await submit()).toBe('saved');
  expect(keys).toEqual(['first-key', 'first-key', 'first-key']);
});

describe('refusals, which wrote nothing, renew the key', () => {
  test.each<[Partial<Problem>, string]>([
    [{ status: 400, reason: 'FIELDS_INVALID', fields: [{ field: 'form.name', reason: 'TOO_LONG', params: { max: '20' } }] }, 'faulty'],
    [{ status: 409, reason: 'STALE_VERSION' }, 'stale'],
    [{ status: 409, reason: 'IDEMPOTENCY_KEY_REUSED' }, 'saved-before'],
    [{ status: 422, reason: 'PROJECT_NOT_TRACKED' }, 'refused'],
    [{ status: 403, reason: 'NOT_OWNER' }, 'refused'],
  ])('%o', async (problem, kind) => {
    const { submit, sending, keys, form } = filled('江宁变电站', [refused(problem), answered]);
    await submit();
    expect(sending.value.kind).toBe(kind);
    expect(form.faultAt('name') !== '').toBe(kind === 'faulty');
    await submit();
    expect(keys[0]).not.toBe(keys[1]);
    expect(done).toBe(1);
  });
});

test('it is not sent twice at the same time', async () => {
  let finish: (answer: string) => void = () => undefined;
  const { submit, keys } = filled('江宁变电站', [() => new Promise((resolve) => (finish = resolve))]);
  const first = submit();
  await submit();
  finish('saved');
  expect(await first).toBe('saved');
  expect(keys).toHaveLength(1);
});

test('the registration form has a name for every field once', () => {
  const keys = REGISTRATION_FORM.sections.flatMap((section) => section.fields.map((field) => field.key));
  expect(new Set(keys).size).toBe(keys.length);
});

import { mount } from '@vue/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defineComponent, h } from 'vue';
import { REGISTRATION_FORM } from '../../pages/projects/form/registration-form.ts';
import { recall } from '../../stores/preferences.ts';
import { textIn } from './form-spec.ts';
import { emptyValues } from './message.ts';
import type { Draft, FormDraft } from './use-draft.ts';
import { useDraft } from './use-draft.ts';
import type { Form } from './use-form.ts';
import { useForm } from './use-form.ts';

const context = { today: '2026-11-23', person: { id: 'me', organisation: 'DWHZ', provinces: [] }, people: [] };
const base = emptyValues(REGISTRATION_FORM);

interface Opened {
  form: Form;
  draft: FormDraft;
  close: () => void;
}
function open(person = 'me'): Opened {
  const parts: Partial<Opened> = {};
  const page = defineComponent(() => {
    parts.form = useForm(REGISTRATION_FORM, { values: base, context });
    parts.draft = useDraft(parts.form, person, 'project.new', { version: '', base });
    return () => h('div');
  });
  const wrapper = mount(page);
  return { ...(parts as Opened), close: () => wrapper.unmount() };
}

beforeEach(() => {
  localStorage.clear();
  vi.useFakeTimers();
});
afterEach(() => vi.useRealTimers());

test('U-4: what was typed is there again when the form is opened again, with the same key of the write', () => {
  const first = open();
  first.form.set('name', '江宁变电站');
  vi.advanceTimersByTime(1000);
  const key = first.draft.idempotencyKey.value;
  first.close();

  const second = open();
  expect(textIn(second.form.values.value, 'name')).toBe('江宁变电站');
  expect(second.draft.restored.value?.at).toBeTruthy();
  expect(second.draft.idempotencyKey.value).toBe(key);
});

test('U-4: the last keystroke is kept although the form is closed at once', async () => {
  const first = open();
  first.form.set('name', '江');
  await Promise.resolve();
  first.close();
  expect(recall<Draft>('me', 'draft.project.new')?.values['name']).toBe('江');
});

test('a draft belongs to its person', () => {
  const mine = open('me');
  mine.form.set('name', '江宁变电站');
  vi.advanceTimersByTime(1000);
  mine.close();
  expect(open('you').draft.restored.value).toBeUndefined();
});

test('a draft is gone once it was thrown away or the form was saved', async () => {
  const first = open();
  first.form.set('name', '江宁变电站');
  await Promise.resolve();
  vi.advanceTimersByTime(1000);
  first.draft.done();
  first.close();
  expect(recall('me', 'draft.project.new')).toBeUndefined();

  const second = open();
  second.form.set('name', '江宁变电站');
  await Promise.resolve();
  second.draft.discard();
  expect(textIn(second.form.values.value, 'name')).toBe('');
});

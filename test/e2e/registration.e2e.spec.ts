import { tokenOf } from '@bidline/runtime/testing';
import { v7 as uuid } from 'uuid';
import { beforeAll, describe, expect, it } from 'vitest';
import { rest, type Problem } from '../support/http.ts';
import { registrationForm } from '../support/mothers.ts';

interface Project {
  id: string;
  trackingNumber: string;
  version: string;
  form: Record<string, unknown>;
}
interface Page {
  projects: { id: string; name: string }[];
}

let token: string;
const register = (form: Record<string, unknown>, key?: string) =>
  rest<{ project: Project } & Problem>('dwhz', 'POST', '/api/v1/projects', { token, body: { form }, ...(key ? { key } : {}) });

beforeAll(async () => {
  token = await tokenOf('dwhz.sales2');
});

/** Bad input per field of 项目登记表: the change, the field that is named, the reason. */
const BAD: [string, Record<string, unknown>, string, string][] = [
  ['no name', { name: '' }, 'form.name', 'REQUIRED'],
  ['blanks as name', { name: '   ' }, 'form.name', 'REQUIRED'],
  ['one character as name', { name: '站' }, 'form.name', 'TOO_SHORT'],
  ['201 characters as name', { name: '站'.repeat(201) }, 'form.name', 'TOO_LONG'],
  ['a control character', { name: '某站\u0007改造' }, 'form.name', 'CONTROL_CHARACTERS'],
  ['no tracking start', { trackedSince: '' }, 'form.trackedSince', 'REQUIRED'],
  ['a day that is none', { trackedSince: '2026-02-30' }, 'form.trackedSince', 'NOT_A_DAY'],
  ['a start in the future', { trackedSince: '2099-01-01' }, 'form.trackedSince', 'DAY_IN_FUTURE'],
  ['no province', { province: '' }, 'form.province', 'REQUIRED'],
  ['an unknown province', { province: 'CN-XX' }, 'form.province', 'NOT_IN_DICTIONARY'],
  ['no owner unit', { ownerUnit: { name: '' } }, 'form.ownerUnit.name', 'REQUIRED'],
  ['an unknown group of the unit', { ownerUnit: { name: '某公司', group: 'XX' } }, 'form.ownerUnit.group', 'NOT_IN_DICTIONARY'],
  ['an unknown nature', { nature: 'XX' }, 'form.nature', 'NOT_IN_DICTIONARY'],
  ['no kind of works', { worksKind: '' }, 'form.worksKind', 'REQUIRED'],
  ['an unknown specialty', { specialty: 'XX' }, 'form.specialty', 'NOT_IN_DICTIONARY'],
  ['no sub-specialty', { subSpecialty: '' }, 'form.subSpecialty', 'REQUIRED'],
  ['no amount', { estimatedAmountFen: '0' }, 'form.estimatedAmountFen', 'AMOUNT_NOT_POSITIVE'],
  ['a negative amount', { estimatedAmountFen: '-1' }, 'form.estimatedAmountFen', 'AMOUNT_NOT_POSITIVE'],
  ['P-1: 2,000,000.00', { estimatedAmountFen: '200000000' }, 'form.estimatedAmountFen', 'AMOUNT_NEEDS_INITIATION_REVIEW'],
  ['no source', { leadSource: '' }, 'form.leadSource', 'REQUIRED'],
  ['no stage', { stage: '' }, 'form.stage', 'REQUIRED'],
  ['an unknown level', { trackingLevel: 'D' }, 'form.trackingLevel', 'NOT_IN_DICTIONARY'],
  [
    'an opening before the tender',
    { expectedTenderOn: '2027-05-02', expectedOpeningOn: '2027-05-01' },
    'form.expectedOpeningOn',
    'DAY_BEFORE',
  ],
  ['a probability of 101', { winProbability: 101 }, 'form.winProbability', 'OUT_OF_RANGE'],
  ['a probability of -1', { winProbability: -1 }, 'form.winProbability', 'OUT_OF_RANGE'],
  ['a member without role', { decisionGroup: [{ name: '王工', role: '', attitude: 'neutral' }] }, 'form.decisionGroup[0].role', 'REQUIRED'],
  ['a plan without day', { nextStep: '拜访设计院' }, 'form.nextStepOn', 'NEXT_STEP_NEEDS_DAY'],
  ['a day without plan', { nextStepOn: '2027-01-01' }, 'form.nextStep', 'NEXT_STEP_NEEDS_TEXT'],
  ['an unknown collaborator', { collaboratorIds: [uuid()] }, 'form.collaboratorIds[0]', 'COLLABORATOR_UNKNOWN'],
];

describe('bad input is named at its field and nothing is stored', () => {
  it.each(BAD)('%s', async (_name, change, field, reason) => {
    const marker = `坏${uuid().slice(-8)}`;
    const form = registrationForm({ name: `${marker}变电站`, ...change });
    const answer = await register(form);
    expect([answer.status, answer.body.reason]).toEqual([400, 'FIELDS_INVALID']);
    expect(answer.body.fields).toContainEqual(expect.objectContaining({ field, reason }));
    expect(answer.body.fields.find((fault) => fault.field === field)?.detail).toMatch(/[\u4e00-\u9fff]/);
    const found = await rest<Page>('dwhz', 'GET', `/api/v1/projects?query=${encodeURIComponent(marker)}`, { token });
    expect(found.body.projects).toEqual([]);
  });

  it('names all faults at once', async () => {
    const answer = await register(registrationForm({ name: '', province: 'XX', estimatedAmountFen: '0' }));
    expect(answer.body.fields.map((fault) => fault.field)).toEqual(['form.name', 'form.province', 'form.estimatedAmountFen']);
  });

  it.each([
    ['an unknown field', { form: registrationForm({ nonsense: 1 }) }],
    ['a text where a number belongs', { form: registrationForm({ estimatedAmountFen: 'viel' }) }],
    ['an amount beyond what is exact', { form: registrationForm({ estimatedAmountFen: '9007199254740993' }) }],
    ['a list instead of the form', { form: [] }],
  ])('refuses %s', async (_name, body) => {
    const answer = await rest<Problem>('dwhz', 'POST', '/api/v1/projects', { token, body });
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('refuses a body that is no JSON', async () => {
    const answer = await rest<Problem>('dwhz', 'POST', '/api/v1/projects', { token, raw: '{"form":' });
    expect([answer.status, answer.body.reason]).toEqual([400, 'MALFORMED_REQUEST']);
  });
});

describe('P-1, P-3: registration and what is fixed by it', () => {
  it('P-1: 1,999,999.99 registers', async () => {
    const answer = await register(registrationForm({ estimatedAmountFen: '199999999' }));
    expect(answer.status).toBe(200);
    expect(answer.body.project.trackingNumber).toMatch(/^DWHZ-\d{4}-\d{6,}$/);
  });

  it('a repeat with the same key answers the same project, with another body it is refused', async () => {
    const key = uuid();
    const form = registrationForm();
    const first = await register(form, key);
    const second = await register(form, key);
    expect(second.body.project).toEqual(first.body.project);
    const other = await register({ ...form, site: '别处' }, key);
    expect([other.status, other.body.reason]).toEqual([409, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('P-3: name and tracking start cannot change over REST, the rest can', async () => {
    const { project } = (await register(registrationForm())).body;
    const put = (form: Record<string, unknown>, version: string) =>
      rest<{ project: Project } & Problem>('dwhz', 'PUT', `/api/v1/projects/${project.id}`, { token, body: { version, form } });
    for (const [field, value] of [
      ['name', '改了名字的变电站'],
      ['trackedSince', '2026-01-01'],
    ] as const) {
      const refused = await put({ ...project.form, [field]: value }, project.version);
      expect(refused.body.fields).toContainEqual(expect.objectContaining({ field: `form.${field}`, reason: 'FIELD_LOCKED' }));
    }
    const changed = await put({ ...project.form, site: '江宁变' }, project.version);
    expect([changed.status, changed.body.project.trackingNumber]).toEqual([200, project.trackingNumber]);
    const stale = await put({ ...project.form, site: '六合变' }, project.version);
    expect([stale.status, stale.body.reason]).toEqual([409, 'STALE_VERSION']);
  });
});

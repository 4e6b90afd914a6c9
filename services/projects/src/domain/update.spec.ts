import { isRefusal } from '@bidline/kernel';
import { describe, expect, it } from 'vitest';
import { aForm, anOwner, aProject, facts } from '../../test/support/mothers.ts';
import type { Project } from './project.ts';
import { update } from './update.ts';
import type { Edit } from './update.ts';

const at = new Date('2026-03-10T02:00:00Z');
const edit = (override: Partial<Edit> = {}): Edit => ({ version: 1, form: aForm({ site: '江宁变' }), by: anOwner(), at, ...override });
const outcome = (project: Project, change: Edit) => {
  const answer = update(project, change, facts());
  return isRefusal(answer) ? [answer.kind, answer.reason, ...answer.fields.map(({ field, reason }) => `${field}: ${reason}`)] : 'changed';
};

describe('P-3, P-4: who may change what', () => {
  it.each<[string, Partial<Project>, Partial<Edit>, string | string[]]>([
    ['the owner', {}, {}, 'changed'],
    ['a colleague', {}, { by: anOwner({ id: 'colleague' }) }, ['forbidden', 'NOT_OWNER']],
    [
      'a collaborator',
      { form: aForm({ collaboratorIds: ['colleague'] }) },
      { by: anOwner({ id: 'colleague' }) },
      ['forbidden', 'NOT_OWNER'],
    ],
    ['the owner after a move to another subsidiary', {}, { by: anOwner({ organisation: 'NZMZ' }) }, ['forbidden', 'NOT_OWNER']],
    ['a completed project', { state: 'completed' }, {}, ['refused', 'PROJECT_NOT_TRACKED']],
    ['a closed project', { state: 'closed' }, {}, ['refused', 'PROJECT_NOT_TRACKED']],
    ['an older version', { version: 2 }, {}, ['stale', 'STALE_VERSION']],
    ['a version that is not there yet', {}, { version: 2 }, ['stale', 'STALE_VERSION']],
    ['P-3: the name', {}, { form: aForm({ name: '别的变电站' }) }, ['invalid', 'FIELDS_INVALID', 'form.name: FIELD_LOCKED']],
    ['P-3: the name taken away', {}, { form: aForm({ name: '' }) }, ['invalid', 'FIELDS_INVALID', 'form.name: FIELD_LOCKED']],
    ['P-3: blanks around the name', {}, { form: aForm({ name: ` ${aForm().name} `, site: '江宁变' }) }, 'changed'],
    [
      'P-3: tracking start',
      {},
      { form: aForm({ trackedSince: '2026-03-03' }) },
      ['invalid', 'FIELDS_INVALID', 'form.trackedSince: FIELD_LOCKED'],
    ],
    [
      'P-1, P-7: an estimate that reaches 2,000,000.00',
      {},
      { form: aForm({ estimatedAmountFen: 200_000_000 }) },
      ['invalid', 'FIELDS_INVALID', 'form.estimatedAmountFen: AMOUNT_NEEDS_INITIATION_REVIEW'],
    ],
    ['P-1: an estimate of 1,999,999.99', {}, { form: aForm({ estimatedAmountFen: 199_999_999 }) }, 'changed'],
  ])('%s', (_what, project, change, expected) => {
    expect(outcome(aProject(project), edit(change))).toEqual(expected);
  });
});

describe('a change', () => {
  it('raises the version, keeps number, owner and registration', () => {
    const before = aProject();
    expect(update(before, edit({ form: aForm({ collaboratorIds: ['second'], stage: 'design' }) }), facts())).toEqual({
      ...before,
      version: 2,
      changedAt: at,
      form: aForm({ collaboratorIds: ['second'], stage: 'design' }),
      collaborators: [{ id: 'second', name: '姓名second' }],
    });
  });

  it('is never dated before the one in front of it', () => {
    const changedAt = new Date('2026-03-10T02:00:01Z');
    expect(update(aProject({ changedAt }), edit(), facts())).toMatchObject({ changedAt });
  });
});

import { describe, expect, it } from 'vitest';
import { aForm, facts } from '../../test/support/mothers.ts';
import { collaboratorsOf, collaboratorsOfHouse } from './collaborators.ts';

const faultsOf = (ids: string[], before?: string[]) =>
  collaboratorsOfHouse(aForm({ collaboratorIds: ids }), facts({ before: before && aForm({ collaboratorIds: before }) })).map(
    ({ field, reason }) => `${field}: ${reason}`,
  );

describe('P-6, O-2: 协作人', () => {
  it.each<[string, string[], string[] | undefined, string[]]>([
    ['colleagues', ['colleague', 'second'], undefined, []],
    ['the owner', ['owner'], undefined, ['collaboratorIds[0]: COLLABORATOR_IS_OWNER']],
    ['somebody twice', ['colleague', 'colleague'], undefined, ['collaboratorIds[1]: DUPLICATE']],
    ['nobody', [''], undefined, ['collaboratorIds[0]: REQUIRED']],
    ['an unknown id', ['x'], undefined, ['collaboratorIds[0]: COLLABORATOR_UNKNOWN']],
    ['a disabled account', ['disabled'], undefined, ['collaboratorIds[0]: COLLABORATOR_UNKNOWN']],
    ['a disabled account that stood there', ['disabled'], ['disabled'], []],
    ['another subsidiary', ['colleague', 'stranger'], undefined, ['collaboratorIds[1]: COLLABORATOR_UNKNOWN']],
    ['somebody who moved to another subsidiary', ['stranger'], ['stranger'], ['collaboratorIds[0]: COLLABORATOR_UNKNOWN']],
  ])('%s', (_what, ids, before, faults) => {
    expect(faultsOf(ids, before)).toEqual(faults);
  });

  it('are kept with their names of today', () => {
    expect(collaboratorsOf(aForm({ collaboratorIds: ['second', 'colleague'] }), facts())).toEqual([
      { id: 'second', name: '姓名second' },
      { id: 'colleague', name: '姓名colleague' },
    ]);
  });
});

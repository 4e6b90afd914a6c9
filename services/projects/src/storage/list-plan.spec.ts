import { describe, expect, it } from 'vitest';
import { anOwner, facts } from '../../test/support/mothers.ts';
import { checkList } from '../domain/check-list.ts';
import { LIST_ORDERS } from '../domain/list-query.ts';
import type { ListQuery, ListRequest } from '../domain/list-query.ts';
import { reachOf } from '../domain/reach.ts';
import { fromListRequest } from '../contract/from-proto.ts';
import { ListProjectsRequest } from '@bidline/proto/gen/bidline/projects/v1/service.ts';
import { indexFor, ORDERS } from './list-plan.ts';
import { projects0001 } from './migrations/0001-projects.ts';

const own = reachOf(anOwner(), facts());
const house = reachOf(anOwner({ roles: ['gm'] }), facts());
const group = reachOf(anOwner({ organisation: 'MARKET', organisationKind: 'market', roles: ['market_staff'] }), facts());

const queryOf = (request: Partial<ListRequest>): ListQuery =>
  checkList({ ...fromListRequest(ListProjectsRequest.fromPartial({})), ...request }) as ListQuery;

/** Names of the indexes that the migration makes. */
async function indexesMade(): Promise<string[]> {
  const names: string[] = [];
  const collection = { createIndex: async (_key: object, { name }: { name: string }) => names.push(name) };
  const db = { listCollections: () => ({ toArray: async () => [{}] }), collection: () => collection };
  await projects0001.up(db as never);
  return names;
}

describe('the index of a list', () => {
  it.each([
    ['the default', {}, house, 'registered'],
    ['the default of everything', {}, group, 'registered'],
    ['another order', { orderBy: 'changed_at' }, house, 'changed'],
    ['a filter, whatever the order', { stages: ['lead'], orderBy: 'estimated_amount' }, house, 'stage'],
    ['two filters', { stages: ['lead'], ownerIds: ['x'] }, group, 'owner'],
    ['a range of days', { openingFrom: '2027-01-01' }, house, 'opening'],
    ['a search', { query: '变电', stages: ['lead'] }, house, 'heads'],
    ['a search of three characters in own work', { query: '变电站' }, own, 'heads'],
    ['a search of two characters in own work', { query: '变电' }, own, 'registered'],
    ['a filter on own work', { stages: ['lead'], orderBy: 'changed_at' }, own, 'registered'],
  ])('%s', (_what, request, reach, index) => {
    expect(indexFor(queryOf(request), reach)).toBe(index);
  });

  it('is one that a migration makes', async () => {
    const made = await indexesMade();
    expect(made).toContain('heads');
    for (const by of LIST_ORDERS) expect(made).toContain(ORDERS[by].index);
    const filters = {
      stages: 'stage',
      provinces: 'province',
      specialties: 'specialty',
      groups: 'group',
      trackingLevels: 'tracking_level',
      ownerIds: 'owner',
    };
    for (const [filter, index] of Object.entries(filters)) {
      expect(indexFor(queryOf({ [filter]: ['x'] }), house)).toBe(index);
      expect(made).toContain(index);
    }
  });
});

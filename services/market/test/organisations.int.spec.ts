import { ORGANISATIONS } from '@bidline/kernel';
import { freshDatabase, freshTopics } from '@bidline/runtime/testing';
import type { FreshDatabase, FreshTopics } from '@bidline/runtime/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, reader, refusal, startMarket, writer } from './support/market.ts';
import type { Market } from './support/market.ts';

let fresh: FreshDatabase;
let topics: FreshTopics;
let market: Market;

beforeAll(async () => {
  [fresh, topics] = await Promise.all([freshDatabase(), freshTopics()]);
  market = await startMarket({ database: fresh.name, topicPrefix: topics.prefix });
});
afterAll(async () => {
  await market.stop();
  await topics.drop();
  await fresh.drop();
});

const look = { code: 'XNY', version: 1, name: '新能源', colour: '#14532d' };
const update = async (override: Partial<typeof look> = {}, username = 'market.admin') =>
  market.organisations.updateOrganisation({ ...look, ...override }, await writer(username));
const organisation = async (code: string) => {
  const { organisations } = answered(await market.organisations.listOrganisations({}, await reader('dwhz.sales1')));
  return organisations.find((known) => known.code === code);
};

describe('O-3: portals', () => {
  test('O-3: who has not signed in reads name and colour by the host label, and nothing more', async () => {
    for (const { code, name, colour, portalHost } of ORGANISATIONS) {
      const { portal } = answered(await market.organisations.getPortal({ host: portalHost }));
      expect(portal).toMatchObject({ organisation: code, name, colour });
    }
    const { portal } = answered(await market.organisations.getPortal({ host: 'DWHZ' }));
    expect(Object.keys(portal ?? {}).toSorted()).toEqual(['colour', 'kind', 'name', 'organisation']);
  });

  test.each(['', 'nowhere', 'localhost', '__proto__', 'dwhz.localhost'])('O-3: no portal is called %j', async (host) => {
    expect(refusal(await market.organisations.getPortal({ host }))).toEqual({ kind: 'missing', reason: 'NOT_FOUND', fields: [] });
  });

  test('O-3: organisations only for who has signed in', async () => {
    expect(refusal(await market.organisations.listOrganisations({}))?.reason).toBe('TOKEN_MISSING');
    expect(answered(await market.organisations.listOrganisations({}, await reader('xny.office'))).organisations).toHaveLength(17);
  });
});

describe('O-3: changing a portal', () => {
  test.each<[Partial<typeof look>, string[]]>([
    [{ name: '' }, ['name: REQUIRED']],
    [{ name: '名'.repeat(41) }, ['name: TOO_LONG']],
    [{ name: 'a\u0000b' }, ['name: CONTROL_CHARACTERS']],
    [{ colour: '' }, ['colour: REQUIRED']],
    [{ colour: 'green' }, ['colour: COLOUR_MALFORMED']],
    [{ colour: '#777777' }, ['colour: COLOUR_LOW_CONTRAST']],
    [{ name: '', colour: '#fff' }, ['name: REQUIRED', 'colour: COLOUR_MALFORMED']],
  ])('O-3: %j is refused at its field, nothing is stored', async (override, fields) => {
    expect(refusal(await update(override))).toEqual({ kind: 'invalid', reason: 'FIELDS_INVALID', fields });
    expect(await organisation('XNY')).toMatchObject({ name: '新能源工程', version: 1 });
    expect(await fresh.database.collection('changes').countDocuments({ record: 'organisation/XNY' })).toBe(1);
  });

  test.each(['market.staff', 'market.director', 'xny.gm', 'hq.deputy'])('O-2: %s may not', async (username) => {
    expect(refusal(await update({}, username))).toEqual({ kind: 'forbidden', reason: 'ROLE_NOT_ALLOWED', fields: [] });
  });

  test('O-3: an unknown organisation is not found', async () => {
    expect(refusal(await update({ code: 'NOWHERE' }))?.reason).toBe('NOT_FOUND');
  });

  test('O-3, M-7: of two editors who saw the same version one wins, the other is told', async () => {
    const answers = await Promise.all([update({ name: '甲' }), update({ name: '乙' })]);
    expect(answers.map((answer) => refusal(answer)?.reason ?? 'saved').toSorted()).toEqual(['STALE_VERSION', 'saved']);
    expect(await organisation('XNY')).toMatchObject({ version: 2 });
  });

  test('O-3, U-3: the next change is shown by the portal and kept in the trail', async () => {
    const before = await organisation('XNY');
    const { organisation: after } = answered(await update({ version: 2, name: ' 新能源 ', colour: '#14532D' }));
    expect(after).toMatchObject({ code: 'XNY', name: '新能源', colour: '#14532d', version: 3, portalHost: 'xny' });
    expect(answered(await market.organisations.getPortal({ host: 'xny' })).portal).toMatchObject({ name: '新能源', colour: '#14532d' });
    const entry = await fresh.database.collection('changes').findOne({ record: 'organisation/XNY', sequence: 3 });
    expect(entry).toMatchObject({ act: 'updated', by: { id: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown } });
    expect(entry?.['fields']).toEqual([{ field: 'name', from: JSON.stringify(before?.name), to: '"新能源"' }]);
  });

  test('M-7: a repeat under the same key gets the same answer and changes nothing', async () => {
    const call = await writer('market.admin');
    const request = { ...look, version: 3, name: '新能源工程' };
    const first = answered(await market.organisations.updateOrganisation(request, call));
    expect(answered(await market.organisations.updateOrganisation(request, call))).toEqual(first);
    expect(await organisation('XNY')).toMatchObject({ version: 4 });
  });
});

import { DICTIONARY_CODES } from '@bidline/kernel';
import type { Dictionary, DictionaryEntry } from '@bidline/proto/gen/bidline/market/v1/messages.ts';
import { freshDatabase, freshTopics } from '@bidline/runtime/testing';
import type { FreshDatabase, FreshTopics } from '@bidline/runtime/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answered, reader, refusal, startMarket, writer } from './support/market.ts';
import type { Market } from './support/market.ts';

let fresh: FreshDatabase;
let topics: FreshTopics;
let market: Market;
let other: Market;

beforeAll(async () => {
  [fresh, topics] = await Promise.all([freshDatabase(), freshTopics()]);
  const start = (instance: string) => startMarket({ database: fresh.name, topicPrefix: topics.prefix, instance });
  [market, other] = await Promise.all([start('market-1'), start('market-2')]);
});
afterAll(async () => {
  await Promise.all([market.stop(), other.stop()]);
  await topics.drop();
  await fresh.drop();
});

const inForce = async (code: string, replica = market): Promise<Dictionary> => {
  const { dictionaries } = answered(await replica.dictionaries.listDictionaries({}, await reader('dwhz.sales1')));
  const found = dictionaries.find((dictionary) => dictionary.code === code);
  if (!found) throw new Error(`no dictionary ${code}`);
  return found;
};
const save = async (dictionary: Dictionary, note = '测试', username = 'market.staff') =>
  market.dictionaries.updateDictionary(
    { code: dictionary.code, version: dictionary.version, entries: dictionary.entries, note },
    await writer(username),
  );
const word = (code: string, name: string, parent = ''): DictionaryEntry => ({ code, name, parent, retired: false });

describe('M-7: reading dictionaries', () => {
  test('M-7: every signed-in person reads all in force', async () => {
    const { dictionaries } = answered(await market.dictionaries.listDictionaries({}, await reader('hddl.office')));
    expect(dictionaries.map(({ code }) => code)).toEqual([...DICTIONARY_CODES].toSorted());
    expect(dictionaries.every(({ version, entries, savedBy }) => version === 1 && entries.length > 0 && savedBy?.id === 'system')).toBe(
      true,
    );
    expect(refusal(await market.dictionaries.listDictionaries({}))?.reason).toBe('TOKEN_MISSING');
  });

  test('M-7: versions only for the market department, of dictionaries that exist', async () => {
    const versions = async (username: string, code: string) => market.dictionaries.listDictionaryVersions({ code }, await reader(username));
    expect(refusal(await versions('dwhz.director', 'stage'))?.reason).toBe('ROLE_NOT_ALLOWED');
    expect(refusal(await versions('market.director', 'nothing'))?.reason).toBe('NOT_FOUND');
    expect(answered(await versions('market.director', 'stage')).versions).toMatchObject([{ code: 'stage', version: 1 }]);
  });
});

describe('M-7: changing a dictionary', () => {
  test.each<[string, string, (entries: DictionaryEntry[]) => DictionaryEntry[], string[]]>([
    ['an entry removed', 'nature', (entries) => entries.slice(1), ['entries: CODE_REMOVED']],
    ['all retired', 'nature', (entries) => entries.map((entry) => ({ ...entry, retired: true })), ['entries: DICTIONARY_EMPTY']],
    ['a code twice', 'nature', (entries) => [...entries, word(entries[0]?.code ?? '', '另一个')], ['entries[4].code: CODE_DUPLICATE']],
    ['a name twice', 'nature', (entries) => [...entries, word('another', entries[0]?.name ?? '')], ['entries[4].name: NAME_DUPLICATE']],
    ['a code with blanks', 'nature', (entries) => [...entries, word('a b', '甲')], ['entries[4].code: CODE_MALFORMED']],
    ['no name', 'nature', (entries) => [...entries, word('empty', '')], ['entries[4].name: REQUIRED']],
    [
      'a parent where there is none',
      'nature',
      (entries) => [...entries, word('child', '子', 'x')],
      ['entries[4].parent: PARENT_NOT_TAKEN'],
    ],
    ['an unknown parent', 'sub_specialty', (entries) => [word('child', '子', 'x'), ...entries], ['entries[0].parent: PARENT_UNKNOWN']],
    ['no parent where one is needed', 'sub_specialty', (entries) => [word('child', '子'), ...entries], ['entries[0].parent: REQUIRED']],
  ])('M-7: %s is refused at its field, nothing is stored', async (_, code, change, fields) => {
    const before = await inForce(code);
    expect(refusal(await save({ ...before, entries: change(before.entries) }))).toEqual({
      kind: 'invalid',
      reason: 'FIELDS_INVALID',
      fields,
    });
    expect(await inForce(code)).toEqual(before);
  });

  test.each([
    ['', ['note: REQUIRED']],
    ['说'.repeat(201), ['note: TOO_LONG']],
  ])('M-7: a note is 1 to 200 characters', async (note, fields) => {
    expect(refusal(await save(await inForce('nature'), note))?.fields).toEqual(fields);
  });

  test('M-7: an unknown one is not found', async () => {
    expect(refusal(await save({ ...(await inForce('nature')), code: 'nothing' }))?.reason).toBe('NOT_FOUND');
  });

  test.each(['dwhz.gm', 'hq.leader', 'dwhz.director'])('O-2: %s may not', async (username) => {
    expect(refusal(await save(await inForce('nature'), '测试', username))?.reason).toBe('ROLE_NOT_ALLOWED');
  });

  test.each(['market.staff', 'market.director', 'market.admin'])(
    'M-7: %s adds, renames, moves and retires; every replica has it at once',
    async (username) => {
      const before = await inForce('works_kind');
      await inForce('works_kind', other);
      const [head, ...rest] = before.entries;
      if (!head) throw new Error('empty');
      const entries = [...rest, { ...head, retired: true }, word(`new-${before.version}`, `新增${before.version}`)];
      const { dictionary } = answered(await save({ ...before, entries }, '调整', username));
      expect(dictionary).toMatchObject({
        version: before.version + 1,
        note: '调整',
        entries,
        savedBy: { id: expect.any(String) as unknown },
      });
      expect(await inForce('works_kind')).toEqual(dictionary);
      expect(await inForce('works_kind', other)).toEqual(dictionary);
    },
  );

  test('M-7: of two editors who saw the same version one wins, the other is told, also when both remove nothing', async () => {
    const before = await inForce('attitude');
    const adding = (code: string) => save({ ...before, entries: [...before.entries, word(code, code)] });
    const answers = await Promise.all([adding('one'), adding('two')]);
    expect(answers.map((answer) => refusal(answer)?.reason ?? 'saved').toSorted()).toEqual(['STALE_VERSION', 'saved']);
    expect(refusal(await save(before))).toEqual({ kind: 'stale', reason: 'STALE_VERSION', fields: [] });
  });

  test('M-7: each change is a version with who and when, latest first', async () => {
    const { versions } = answered(await market.dictionaries.listDictionaryVersions({ code: 'works_kind' }, await reader('market.staff')));
    expect(versions.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
    expect(versions.map(({ note }) => note)).toEqual(['调整', '调整', '调整', '']);
    expect(new Set(versions.map(({ savedBy }) => savedBy?.name)).size).toBe(4);
  });
});

import { describe, expect, test } from 'vitest';
import { SHIPPED_DICTIONARIES } from '../dictionary/shipped/index.ts';
import { applyReferenceEvent } from './apply-reference-event.ts';
import { emptyReference, type ReferenceData } from './reference-data.ts';
import { dictionaryIn, shippedReference } from './shipped-reference.ts';

/** Bodies as proto3 JSON writes them: int64 as text, defaults left out. */
const EVENTS = {
  organisation: (version: string, name = '新名') => ({
    type: 'bidline.market.v1.OrganisationChanged',
    body: { organisation: { code: 'DWHZ', kind: 'ORGANISATION_KIND_SUBSIDIARY', name, portalHost: 'dwhz', colour: '#111111', version } },
  }),
  person: (version: string, active?: true) => ({
    type: 'bidline.market.v1.PersonChanged',
    body: { person: { id: 'p', name: '陈志远', organisation: 'DWHZ', roles: ['sales_manager', 'role_of_tomorrow'], active }, version },
  }),
  chart: (version: string, validFrom = '2026-01-01') => ({
    type: 'bidline.market.v1.ChartChanged',
    body: {
      organisation: 'DWHZ',
      charts: [
        {
          organisation: 'DWHZ',
          version,
          validFrom,
          departments: [{ id: 'marketing', name: '营销部' }],
          posts: [{ id: 'd', department: 'marketing', head: true }],
          savedAt: '2026-01-01T00:00:00Z',
          savedBy: { id: 'x', name: '管理员' },
        },
      ],
      version,
    },
  }),
  dictionary: (version: string) => ({
    type: 'bidline.market.v1.DictionaryChanged',
    body: {
      dictionary: {
        code: 'attitude',
        name: '态度',
        version,
        entries: [
          { code: 'a', name: '甲' },
          { code: 'b', name: '乙', retired: true },
        ],
      },
    },
  }),
};

const after = (...events: { type: string; body: unknown }[]): ReferenceData => events.reduce(applyReferenceEvent, emptyReference);

describe('the reference copy after each event', () => {
  test('OrganisationChanged', () =>
    expect(after(EVENTS.organisation('2')).organisations.get('DWHZ')).toEqual({
      code: 'DWHZ',
      kind: 'subsidiary',
      name: '新名',
      portalHost: 'dwhz',
      colour: '#111111',
      version: 2,
    }));
  test('PersonChanged: what is left out is false or empty, unknown roles are dropped', () =>
    expect(after(EVENTS.person('1')).people.get('p')).toEqual({
      id: 'p',
      username: '',
      name: '陈志远',
      organisation: 'DWHZ',
      department: '',
      roles: ['sales_manager'],
      provinces: [],
      active: false,
      version: 1,
    }));
  test('ChartChanged', () =>
    expect(after(EVENTS.chart('7')).charts.get('DWHZ')).toEqual([
      {
        organisation: 'DWHZ',
        version: 7,
        validFrom: '2026-01-01',
        departments: [{ id: 'marketing', name: '营销部', parent: '' }],
        posts: [
          {
            id: 'd',
            title: '',
            department: 'marketing',
            role: '',
            reportsTo: '',
            holder: '',
            head: true,
            acting: '',
            actingFrom: '',
            actingUntil: '',
          },
        ],
        savedAt: new Date('2026-01-01T00:00:00Z'),
        savedBy: { id: 'x', name: '管理员' },
      },
    ]));
  test('DictionaryChanged', () =>
    expect(dictionaryIn(after(EVENTS.dictionary('2')), 'attitude')).toEqual({
      code: 'attitude',
      name: '态度',
      version: 2,
      parent: '',
      entries: [
        { code: 'a', name: '甲', parent: '', retired: false },
        { code: 'b', name: '乙', parent: '', retired: true },
      ],
      note: '',
    }));
});

describe('older news changes nothing, the same news again neither', () => {
  const version = (state: ReferenceData): (number | undefined)[] => [
    state.organisations.get('DWHZ')?.version,
    state.people.get('p')?.version,
    state.charts.get('DWHZ')?.[0]?.version,
    state.dictionaries.get('attitude')?.version,
  ];
  const all = (number: string) => Object.values(EVENTS).map((event) => event(number));
  test.each([
    [['2', '1'], 2],
    [['1', '2'], 2],
    [['2', '2'], 2],
    [['9', '10'], 10], // as numbers, not as text
    [['10', '9'], 10],
  ])('versions %j: %d', (versions, known) => expect(version(after(...versions.flatMap(all)))).toEqual([known, known, known, known]));
  test('a state is never changed in place', () => {
    const before = after(...all('1'));
    const copy = structuredClone(before);
    all('2').forEach((event) => applyReferenceEvent(before, event));
    expect(before).toEqual(copy);
  });
});

describe('what cannot be read changes nothing', () => {
  const state = shippedReference();
  test.each([
    { type: 'bidline.market.v1.SomethingElse', body: {} },
    { type: 'toString', body: {} },
    ...['Organisation', 'Person', 'Chart', 'Dictionary'].flatMap((name) =>
      [undefined, null, 'x', [], {}, { organisation: 1, person: [], dictionary: null }].map((body) => ({
        type: `bidline.market.v1.${name}Changed`,
        body,
      })),
    ),
  ])('%j', (event) => expect(applyReferenceEvent(state, event)).toBe(state));
});

test('the shipped reference: seventeen organisations with charts, every dictionary, nobody', () => {
  const { organisations, charts, dictionaries, people } = shippedReference();
  expect([organisations.size, charts.size, dictionaries.size, people.size]).toEqual([17, 17, SHIPPED_DICTIONARIES.length, 0]);
});
test('an empty copy has no dictionary to check against', () => expect(() => dictionaryIn(emptyReference, 'group')).toThrow('group'));

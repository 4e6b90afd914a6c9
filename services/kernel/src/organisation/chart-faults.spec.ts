import { describe, expect, test } from 'vitest';
import { aChart, aDepartment, aDirectoryPerson, aPost } from '../testing/index.ts';
import { chartFaults, type ChartDraft, type ChartFacts } from './chart-faults.ts';
import type { Department, Post } from './chart.ts';
import { ORGANISATIONS } from './organisations.ts';
import { SHIPPED_CHARTS } from './shipped-charts.ts';

const facts: ChartFacts = {
  today: '2026-03-09',
  organisationKind: 'subsidiary',
  people: new Map(
    [
      aDirectoryPerson({ id: 'own' }),
      aDirectoryPerson({ id: 'deputy' }),
      aDirectoryPerson({ id: 'gone', active: false }),
      aDirectoryPerson({ id: 'other', organisation: 'XNY' }),
    ].map((person) => [person.id, person]),
  ),
};

const draft = (changes: Partial<ChartDraft> = {}): ChartDraft => ({ ...aChart({ validFrom: '2026-03-09' }), ...changes });
const found = (chart: ChartDraft, given = facts): string[] => chartFaults(chart, given).map(({ field, reason }) => `${field} ${reason}`);
const ofPost = (...posts: Partial<Post>[]): string[] => found(draft({ posts: posts.map(aPost) }));
const ofDepartments = (...departments: Department[]): string[] => found(draft({ departments }));

describe('O-6: what stands against a chart', () => {
  test.each(SHIPPED_CHARTS)('nothing against the shipped one of $organisation', (chart) => {
    const organisationKind = ORGANISATIONS.find(({ code }) => code === chart.organisation)?.kind ?? 'subsidiary';
    expect(found({ ...chart, validFrom: '2026-03-09' }, { ...facts, organisationKind })).toEqual([]);
  });

  test.each([
    ['', ['validFrom REQUIRED']],
    ['2026-02-30', ['validFrom NOT_A_DAY']],
    ['2026-03-08', ['validFrom VALID_FROM_PAST']],
    ['2026-03-09', []],
    ['2027-01-01', []],
  ])('valid from %j', (validFrom, faults) => expect(found(draft({ validFrom }))).toEqual(faults));

  const departments: [what: string, departments: Department[], faults: string[]][] = [
    ['none', [], ['departments TOO_FEW']],
    ['no id', [aDepartment('')], ['departments[0].id REQUIRED', 'departments[0].name REQUIRED']],
    ['an id with a space', [{ ...aDepartment('a b') }], ['departments[0].id CODE_MALFORMED']],
    ['an id twice', [aDepartment('a'), aDepartment('a')], ['departments[1].id ID_DUPLICATE']],
    ['an unknown parent', [aDepartment('a', 'b')], ['departments[0].parent DEPARTMENT_UNKNOWN']],
    ['its own parent', [aDepartment('a', 'a')], ['departments[0].parent DEPARTMENT_CYCLE']],
    [
      'a circle with a tail',
      [aDepartment('a', 'b'), aDepartment('b', 'a'), aDepartment('c', 'a')],
      ['departments[0].parent DEPARTMENT_CYCLE', 'departments[1].parent DEPARTMENT_CYCLE'],
    ],
    ['a long name', [{ ...aDepartment('a'), name: '部'.repeat(41) }], ['departments[0].name TOO_LONG']],
  ];
  test.each(departments)('departments: %s', (_, rows, faults) => expect(ofDepartments(...rows)).toEqual(faults));

  const posts: [what: string, posts: Partial<Post>[], faults: string[]][] = [
    ['vacant', [{}], []],
    ['no title', [{ title: ' ' }], ['posts[0].title REQUIRED']],
    ['no department', [{ department: '' }], ['posts[0].department REQUIRED']],
    ['an unknown department', [{ department: 'x' }], ['posts[0].department DEPARTMENT_UNKNOWN']],
    ['an id twice', [{ id: 'a' }, { id: 'a' }], ['posts[1].id ID_DUPLICATE']],
    ['an unknown superior', [{ reportsTo: 'x' }], ['posts[0].reportsTo POST_UNKNOWN']],
    ['reports to itself', [{ id: 'a', reportsTo: 'a' }], ['posts[0].reportsTo POST_CYCLE']],
    [
      'a circle',
      [
        { id: 'a', reportsTo: 'b' },
        { id: 'b', reportsTo: 'a' },
      ],
      ['posts[0].reportsTo POST_CYCLE', 'posts[1].reportsTo POST_CYCLE'],
    ],
    [
      'two heads',
      [
        { id: 'a', head: true },
        { id: 'b', head: true },
      ],
      ['posts[1].head HEAD_DUPLICATE'],
    ],
    ['a role', [{ role: 'sales_manager' }], []],
    ['an unknown role', [{ role: 'boss' }], ['posts[0].role ROLE_UNKNOWN']],
    ['a role of headquarters', [{ role: 'hq_gm' }], ['posts[0].role ROLE_OF_OTHER_KIND']],
    ['a holder', [{ holder: 'own' }], []],
    ['an unknown holder', [{ holder: 'nobody' }], ['posts[0].holder HOLDER_UNKNOWN']],
    ['a holder who left', [{ holder: 'gone' }], ['posts[0].holder HOLDER_INACTIVE']],
    ['a holder from elsewhere', [{ holder: 'other' }], ['posts[0].holder HOLDER_OF_OTHER_ORGANISATION']],
    ['acting without a day', [{ acting: 'deputy' }], ['posts[0].actingFrom ACTING_NEEDS_DAY']],
    ['acting from a day on', [{ acting: 'deputy', actingFrom: '2026-03-01' }], []],
    ['acting for one day', [{ acting: 'deputy', actingFrom: '2026-03-01', actingUntil: '2026-03-01' }], []],
    [
      'acting backwards',
      [{ acting: 'deputy', actingFrom: '2026-03-02', actingUntil: '2026-03-01' }],
      ['posts[0].actingUntil ACTING_ORDER'],
    ],
    ['a day without acting', [{ actingFrom: '2026-03-01' }], ['posts[0].acting ACTING_NEEDS_PERSON']],
    ['acting for oneself', [{ holder: 'own', acting: 'own', actingFrom: '2026-03-01' }], ['posts[0].acting ACTING_IS_HOLDER']],
    ['acting from elsewhere', [{ acting: 'other', actingFrom: '2026-03-01' }], ['posts[0].acting HOLDER_OF_OTHER_ORGANISATION']],
    ['acting from no day', [{ acting: 'deputy', actingFrom: '2026-02-30' }], ['posts[0].actingFrom NOT_A_DAY']],
  ];
  test.each(posts)('posts: %s', (_, rows, faults) => expect(ofPost(...rows)).toEqual(faults));

  test('somebody named before may stay after they left, until replaced', () =>
    expect(found(draft({ posts: [aPost({ holder: 'gone' })] }), { ...facts, named: new Set(['gone']) })).toEqual([]));
});

import { describe, expect, test } from 'vitest';
import type { Person, Post } from '../../../api/types.ts';
import { occupantsOf, treeOf } from './chart-tree.ts';

const post: Post = {
  id: 'p',
  title: '营销主任',
  department: 'marketing',
  role: 'marketing_director',
  reportsTo: '',
  holder: '',
  head: true,
  acting: '',
  actingFrom: '',
  actingUntil: '',
};
const person = (id: string, name: string, more: Partial<Person> = {}): Person => ({
  id,
  username: id,
  name,
  organisation: 'DWHZ',
  department: 'marketing',
  roles: ['marketing_director'],
  provinces: [],
  active: true,
  ...more,
});
const people = [person('1', '刘卫东'), person('2', '陈立', { roles: ['sales_manager'] }), person('3', '旧人', { active: false })];

describe('O-6: the tree of a chart', () => {
  const departments = [
    { id: 'marketing', name: '营销部', parent: '' },
    { id: 'marketing-1', name: '营销一部', parent: 'marketing' },
    { id: 'lost', name: '失联部', parent: 'nowhere' },
  ];
  const tree = treeOf({ departments, posts: [{ ...post, id: 'q', head: false }, post] });

  test('departments stand below theirs, none disappears', () => {
    expect(tree.map((node) => node.department.id)).toEqual(['marketing', 'lost']);
    expect(tree[0]?.below.map((node) => node.department.id)).toEqual(['marketing-1']);
  });
  test('the head comes first', () => expect(tree[0]?.posts.map((one) => one.id)).toEqual(['p', 'q']));
});

describe('O-6: who fills a post', () => {
  const day = '2026-11-23';
  const acting = { acting: '2', actingFrom: '2026-11-01', actingUntil: '2026-11-23' };
  test.each<[string, Partial<Post>, { holders: string[]; acting: string }]>([
    ['nobody named: by role and department, active ones', {}, { holders: ['刘卫东'], acting: '' }],
    ['a named holder', { holder: '2' }, { holders: ['陈立'], acting: '' }],
    ['acting, last day included', acting, { holders: ['刘卫东'], acting: '陈立' }],
    ['acting is over', { ...acting, actingUntil: '2026-11-22' }, { holders: ['刘卫东'], acting: '' }],
    ['without role and holder it is vacant', { role: '' }, { holders: [], acting: '' }],
  ])('%s', (_, part, expected) => expect(occupantsOf({ ...post, ...part }, people, day)).toEqual(expected));
});

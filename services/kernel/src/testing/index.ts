import type { Chart, Department, Post } from '../organisation/chart.ts';
import { organisationOf } from '../organisation/organisations.ts';
import type { DirectoryPerson, Person } from '../organisation/person.ts';

/** A sales manager of DWHZ's first marketing section, changed by what matters to the test. */
export function aPerson(changes: Partial<Person> = {}): Person {
  const organisation = changes.organisation ?? 'DWHZ';
  return {
    id: 'p-sales-1',
    username: 'dwhz.sales1',
    name: '陈志远',
    organisation,
    organisationKind: organisationOf(organisation)?.kind ?? 'subsidiary',
    department: 'marketing-1',
    roles: ['sales_manager'],
    provinces: ['CN-JS'],
    ...changes,
  };
}

/** The same person as the directory keeps them. */
export function aDirectoryPerson(changes: Partial<DirectoryPerson> = {}): DirectoryPerson {
  const { id, username, name, organisation, department, roles, provinces } = aPerson(changes);
  return { id, username, name, organisation, department, roles, provinces, active: changes.active ?? true };
}

/** A vacant post without role or superior. */
export const aPost = (changes: Partial<Post> = {}): Post => ({
  id: 'post',
  title: '岗位',
  department: 'marketing',
  role: '',
  reportsTo: '',
  holder: '',
  head: false,
  acting: '',
  actingFrom: '',
  actingUntil: '',
  ...changes,
});

export const aDepartment = (id: string, parent = ''): Department => ({ id, name: id, parent });

/** 营销部 with two sections, 财务部 beside it, no posts, valid from the beginning of 2026. */
export const aChart = (changes: Partial<Chart> = {}): Chart => ({
  organisation: 'DWHZ',
  version: 1,
  validFrom: '2026-01-01',
  departments: [
    aDepartment('marketing'),
    aDepartment('marketing-1', 'marketing'),
    aDepartment('marketing-2', 'marketing'),
    aDepartment('finance'),
  ],
  posts: [],
  ...changes,
});

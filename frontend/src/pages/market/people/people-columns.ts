import type { Role } from '@bidline/kernel';
import { ROLES, SHIPPED_CHARTS, isRole, organisationOf } from '@bidline/kernel';
import type { Person } from '../../../api/types.ts';
import { currentLocale, text } from '../../../locale/index.ts';
import { useDictionaries } from '../../../shared/dictionary/use-dictionaries.ts';
import type { ListColumn } from '../../../shared/list/columns.ts';

const roleName = (role: Role): string => (currentLocale() === 'en' ? ROLES[role].en : ROLES[role].zh);
const roleNames = (roles: readonly string[]): string => roles.map((role) => (isRole(role) ? roleName(role) : role)).join(' · ');

/** Name of a department by the shipped chart; a department that was added later shows its id. */
const departmentName = ({ organisation, department }: Person): string =>
  SHIPPED_CHARTS.find((chart) => chart.organisation === organisation)?.departments.find((one) => one.id === department)?.name ?? department;

/** Columns of 「人员」. */
export const peopleColumns = (): readonly ListColumn<Person>[] => {
  const { nameOf } = useDictionaries();
  const provinces = (person: Person): string => person.provinces.map((code) => nameOf('province', code)).join(' ');
  return [
    { key: 'name', label: 'market.people.name', read: (person) => person.name, format: 'text', width: 120, card: 'title' },
    { key: 'username', label: 'market.people.username', read: (person) => person.username, format: 'text', width: 160, card: 'lead' },
    {
      key: 'organisation',
      label: 'market.people.organisation',
      read: (person) => organisationOf(person.organisation)?.name ?? person.organisation,
      format: 'text',
      width: 190,
    },
    { key: 'department', label: 'market.people.department', read: departmentName, format: 'text', width: 130 },
    { key: 'roles', label: 'market.people.role', read: (person) => roleNames(person.roles), format: 'text', width: 220, grow: true },
    { key: 'provinces', label: 'market.people.provinces', read: provinces, format: 'text', width: 200 },
    {
      key: 'active',
      label: 'market.people.account',
      read: (person) => text(person.active ? 'market.people.active' : 'market.people.inactive'),
      format: 'text',
      width: 90,
      tone: (person) => (person.active ? undefined : 'bad'),
    },
  ];
};

import type { Role } from '@bidline/kernel';
import { DataLine, HomeFilled, Notebook, OfficeBuilding, Postcard, UserFilled } from '@element-plus/icons-vue';
import type { Component } from 'vue';
import type { MessageKey } from '../locale/index.ts';

/** A place in the left navigation. Only built areas stand here, and a person sees those of their roles. */
export interface Area {
  to: string;
  label: MessageKey;
  icon: Component;
  roles: readonly Role[];
  /** Areas of one group stand together under its name. */
  group?: MessageKey;
}

const MARKET = ['market_staff', 'market_director', 'market_admin'] as const;

/** Roles that may read projects, as ListProjects in the contract says. */
export const PROJECT_READERS = [
  'sales_manager',
  'marketing_director',
  'department_head',
  'commerce',
  'finance_head',
  'deputy_gm',
  'gm',
  'admin_office',
  'hq_deputy_gm',
  ...MARKET,
] as const satisfies readonly Role[];

export const MARKET_EDITORS: readonly Role[] = MARKET;

export const AREAS: readonly Area[] = [
  { to: '/home', label: 'home.title', icon: HomeFilled, roles: ['sales_manager'] },
  { to: '/projects', label: 'projects.title', icon: DataLine, roles: PROJECT_READERS },
  { to: '/market/dictionaries', label: 'market.dictionaries.title', icon: Notebook, roles: MARKET, group: 'market.title' },
  { to: '/market/charts', label: 'market.charts.title', icon: OfficeBuilding, roles: MARKET, group: 'market.title' },
  { to: '/market/portals', label: 'market.portals.title', icon: Postcard, roles: MARKET, group: 'market.title' },
  { to: '/market/people', label: 'market.people.title', icon: UserFilled, roles: MARKET, group: 'market.title' },
];

/** What 「+」 creates. */
export interface Creation {
  to: string;
  label: MessageKey;
  roles: readonly Role[];
}

export const CREATIONS: readonly Creation[] = [{ to: '/projects/new', label: 'projects.register.title', roles: ['sales_manager'] }];

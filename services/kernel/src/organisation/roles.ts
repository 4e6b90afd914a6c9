import type { OrganisationKind } from './organisations.ts';

export interface RoleDescription {
  zh: string;
  en: string;
  /** Which kind of organisation has people of this role. */
  kind: OrganisationKind;
}

/** The roles of §0, in its order. A role counts only for a person whose organisation is of its kind. */
export const ROLES = {
  sales_manager: { zh: '营销经理', en: 'Sales manager', kind: 'subsidiary' },
  marketing_director: { zh: '营销主任', en: 'Marketing director', kind: 'subsidiary' },
  department_head: { zh: '请款部门主任', en: 'Department head', kind: 'subsidiary' },
  commerce: { zh: '商务', en: 'Commerce', kind: 'subsidiary' },
  finance_head: { zh: '子公司财务主任', en: 'Finance head', kind: 'subsidiary' },
  deputy_gm: { zh: '分管副总(营销副总)', en: 'Deputy general manager', kind: 'subsidiary' },
  gm: { zh: '总经理', en: 'General manager', kind: 'subsidiary' },
  admin_office: { zh: '综管部/行政部', en: 'Administration office', kind: 'subsidiary' },
  hq_accountant: { zh: '总部财务部执行会计', en: 'Headquarters accountant', kind: 'headquarters' },
  hq_finance_head: { zh: '总部财务部主任', en: 'Headquarters finance head', kind: 'headquarters' },
  hq_cfo: { zh: '总部财务总监', en: 'Chief financial officer', kind: 'headquarters' },
  hq_gm: { zh: '总部总经理', en: 'Headquarters general manager', kind: 'headquarters' },
  hq_deputy_gm: { zh: '公司营销副总', en: 'Vice president, marketing', kind: 'headquarters' },
  hq_leader: { zh: '公司领导', en: 'Company leader', kind: 'headquarters' },
  hq_office: { zh: '办公室', en: 'Headquarters office', kind: 'headquarters' },
  legal: { zh: '政法部', en: 'Legal department', kind: 'headquarters' },
  rd_leader: { zh: '研发领导', en: 'Head of research and development', kind: 'headquarters' },
  market_staff: { zh: '市场部人员', en: 'Market department staff', kind: 'market' },
  market_director: { zh: '市场部主任', en: 'Market department director', kind: 'market' },
  market_admin: { zh: '系统维护人员', en: 'System administrator', kind: 'market' },
} as const satisfies Record<string, RoleDescription>;

/** Stable name of a role, as tokens and charts carry it. */
export type Role = keyof typeof ROLES;

/** True for a role of §0; for what comes from a token, a form or a chart. */
export const isRole = (name: string): name is Role => Object.hasOwn(ROLES, name);

/** The roles that people of this kind of organisation can hold, in the order of §0. */
export const rolesOfKind = (kind: OrganisationKind): Role[] => (Object.keys(ROLES) as Role[]).filter((role) => ROLES[role].kind === kind);

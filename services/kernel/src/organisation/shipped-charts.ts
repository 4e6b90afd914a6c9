import type { Chart, Department, Post } from './chart.ts';
import { ORGANISATIONS, type OrganisationKind } from './organisations.ts';
import type { Role } from './roles.ts';

/** First day of the shipped charts: before anything that the system records. */
export const SHIPPED_SINCE = '2020-01-01';

type ShippedPost = Pick<Post, 'id' | 'title' | 'department' | 'reportsTo'> & { role: Role; head?: boolean };

interface ShippedChart {
  departments: readonly Department[];
  posts: readonly ShippedPost[];
}

/** 子公司: a marketing department of two sections, the functions, the leaders. */
const SUBSIDIARY: ShippedChart = {
  departments: [
    { id: 'leadership', name: '领导班子', parent: '' },
    { id: 'marketing', name: '营销部', parent: '' },
    { id: 'marketing-1', name: '营销一部', parent: 'marketing' },
    { id: 'marketing-2', name: '营销二部', parent: 'marketing' },
    { id: 'commerce', name: '商务部', parent: '' },
    { id: 'finance', name: '财务部', parent: '' },
    { id: 'office', name: '综合管理部', parent: '' },
    { id: 'engineering', name: '工程部', parent: '' },
  ],
  posts: [
    { id: 'gm', title: '总经理', department: 'leadership', role: 'gm', reportsTo: '', head: true },
    { id: 'deputy-gm', title: '营销副总', department: 'leadership', role: 'deputy_gm', reportsTo: 'gm' },
    {
      id: 'marketing-director',
      title: '营销主任',
      department: 'marketing',
      role: 'marketing_director',
      reportsTo: 'deputy-gm',
      head: true,
    },
    { id: 'sales-1', title: '营销经理', department: 'marketing-1', role: 'sales_manager', reportsTo: 'marketing-director' },
    { id: 'sales-2', title: '营销经理', department: 'marketing-2', role: 'sales_manager', reportsTo: 'marketing-director' },
    { id: 'commerce', title: '商务', department: 'commerce', role: 'commerce', reportsTo: 'deputy-gm', head: true },
    { id: 'finance-head', title: '财务主任', department: 'finance', role: 'finance_head', reportsTo: 'gm', head: true },
    { id: 'admin-office', title: '综合管理部主任', department: 'office', role: 'admin_office', reportsTo: 'gm', head: true },
    { id: 'department-head', title: '工程部主任', department: 'engineering', role: 'department_head', reportsTo: 'gm', head: true },
  ],
};

const HEADQUARTERS: ShippedChart = {
  departments: [
    { id: 'leadership', name: '公司领导', parent: '' },
    { id: 'finance', name: '财务部', parent: '' },
    { id: 'office', name: '办公室', parent: '' },
    { id: 'legal', name: '政法部', parent: '' },
    { id: 'rd', name: '研发中心', parent: '' },
  ],
  posts: [
    { id: 'gm', title: '总经理', department: 'leadership', role: 'hq_gm', reportsTo: '', head: true },
    { id: 'deputy-gm', title: '营销副总', department: 'leadership', role: 'hq_deputy_gm', reportsTo: 'gm' },
    { id: 'leader', title: '公司领导', department: 'leadership', role: 'hq_leader', reportsTo: 'gm' },
    { id: 'cfo', title: '财务总监', department: 'leadership', role: 'hq_cfo', reportsTo: 'gm' },
    { id: 'finance-head', title: '财务部主任', department: 'finance', role: 'hq_finance_head', reportsTo: 'cfo', head: true },
    { id: 'accountant', title: '执行会计', department: 'finance', role: 'hq_accountant', reportsTo: 'finance-head' },
    { id: 'office', title: '办公室主任', department: 'office', role: 'hq_office', reportsTo: 'gm', head: true },
    { id: 'legal', title: '政法部主任', department: 'legal', role: 'legal', reportsTo: 'gm', head: true },
    { id: 'rd-leader', title: '研发负责人', department: 'rd', role: 'rd_leader', reportsTo: 'gm', head: true },
  ],
};

const MARKET: ShippedChart = {
  departments: [{ id: 'market', name: '市场管理部', parent: '' }],
  posts: [
    { id: 'director', title: '市场部主任', department: 'market', role: 'market_director', reportsTo: '', head: true },
    { id: 'staff', title: '市场部人员', department: 'market', role: 'market_staff', reportsTo: 'director' },
    { id: 'admin', title: '系统维护人员', department: 'market', role: 'market_admin', reportsTo: 'director' },
  ],
};

const SHIPPED: Readonly<Record<OrganisationKind, ShippedChart>> = { subsidiary: SUBSIDIARY, headquarters: HEADQUARTERS, market: MARKET };

/** A post with nobody in it. */
const vacant = { head: false, holder: '', acting: '', actingFrom: '', actingUntil: '' };

/**
 * Version 1 of the chart of each organisation (O-6). Accounts get their ids from Keycloak after shipping, so every post ships without a named
 * holder; `holdersOf` goes by role and department until the market department names one.
 */
export const SHIPPED_CHARTS: readonly Chart[] = ORGANISATIONS.map(({ code, kind }) => ({
  organisation: code,
  version: 1,
  validFrom: SHIPPED_SINCE,
  departments: SHIPPED[kind].departments,
  posts: SHIPPED[kind].posts.map((post) => ({ ...vacant, ...post })),
}));

/** The departments where accounts of a role belong in the shipped charts, for example `marketing-1` and `marketing-2` for `sales_manager`. */
export const shippedDepartmentsOf = (kind: OrganisationKind, role: Role): string[] =>
  SHIPPED[kind].posts.filter((post) => post.role === role).map((post) => post.department);

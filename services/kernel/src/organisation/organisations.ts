/** What kind of house an organisation is: 子公司, 总部, 市场管理部. */
export type OrganisationKind = 'subsidiary' | 'headquarters' | 'market';

/** One of the fifteen subsidiaries, headquarters or the market department, with its portal (O-3). */
export interface Organisation {
  code: string;
  kind: OrganisationKind;
  name: string;
  /** First label of the portal's host name. */
  portalHost: string;
  /** Accent colour of the portal, `#rrggbb`, readable on white. */
  colour: string;
}

/** The seventeen organisations in the order of §0 (O-8), as shipped; the market department changes names and colours later. */
export const ORGANISATIONS = [
  { code: 'DWHZ', kind: 'subsidiary', name: '电网合资公司', portalHost: 'dwhz', colour: '#1d4ed8' },
  { code: 'XNY', kind: 'subsidiary', name: '新能源工程', portalHost: 'xny', colour: '#15803d' },
  { code: 'SCZZ', kind: 'subsidiary', name: '生产制造事业部', portalHost: 'sczz', colour: '#b91c1c' },
  { code: 'NZMZ', kind: 'subsidiary', name: '南自美卓', portalHost: 'nzmz', colour: '#6d28d9' },
  { code: 'GDJT', kind: 'subsidiary', name: '轨道交通', portalHost: 'gdjt', colour: '#c4500a' },
  { code: 'HDCT', kind: 'subsidiary', name: '华电成套', portalHost: 'hdct', colour: '#0f766e' },
  { code: 'SDZDH', kind: 'subsidiary', name: '水电自动化有限公司', portalHost: 'sdzdh', colour: '#0369a1' },
  { code: 'XXJS', kind: 'subsidiary', name: '信息技术', portalHost: 'xxjs', colour: '#475569' },
  { code: 'WHTH', kind: 'subsidiary', name: '武汉天和', portalHost: 'whth', colour: '#be185d' },
  { code: 'CXDW', kind: 'subsidiary', name: '城乡电网自动化有限公司', portalHost: 'cxdw', colour: '#4d7c0f' },
  { code: 'JNJP', kind: 'subsidiary', name: '节能减排事业部', portalHost: 'jnjp', colour: '#14532d' },
  { code: 'JSSN', kind: 'subsidiary', name: '江苏上能', portalHost: 'jssn', colour: '#a16207' },
  { code: 'DLDZ', kind: 'subsidiary', name: '电力电子事业部', portalHost: 'dldz', colour: '#a21caf' },
  { code: 'NZHJ', kind: 'subsidiary', name: '南自海吉', portalHost: 'nzhj', colour: '#0e7490' },
  { code: 'HDDL', kind: 'subsidiary', name: '华盾电力', portalHost: 'hddl', colour: '#831843' },
  { code: 'HQ', kind: 'headquarters', name: '总部', portalHost: 'hq', colour: '#1e293b' },
  { code: 'MARKET', kind: 'market', name: '市场管理部', portalHost: 'market', colour: '#78350f' },
] as const satisfies readonly Organisation[];

/** Code of one of the seventeen. */
export type OrganisationCode = (typeof ORGANISATIONS)[number]['code'];

/** The shipped organisation with this code, if there is one. */
export const organisationOf = (code: string): Organisation | undefined => ORGANISATIONS.find((organisation) => organisation.code === code);

/** The shipped organisation whose portal has this host label (O-3), if there is one. */
export const organisationOfPortal = (host: string): Organisation | undefined =>
  ORGANISATIONS.find((organisation) => organisation.portalHost === host);

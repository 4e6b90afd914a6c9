import { shipped } from './build.ts';

/** 线索来源 */
export const LEAD_SOURCE = shipped('lead_source', '线索来源', [
  ['customer', '客户告知'],
  ['design-institute', '设计院'],
  ['tender-site', '招标网站'],
  ['agent', '代理商'],
  ['exhibition', '展会'],
  ['former-customer', '老客户'],
  ['group', '集团内部'],
  ['other', '其它'],
]);

/** 招标方式 */
export const TENDER_METHOD = shipped('tender_method', '招标方式', [
  ['open', '公开'],
  ['invited', '邀请'],
  ['negotiation', '竞争性谈判'],
  ['single-source', '单一来源'],
  ['inquiry', '询价'],
]);

/** 决标角色 */
export const DECISION_ROLE = shipped('decision_role', '决标角色', [
  ['decider', '决策人'],
  ['technical-lead', '技术负责人'],
  ['commercial-lead', '商务负责人'],
  ['user-department', '使用部门'],
  ['design-institute', '设计院'],
  ['supervisor', '监理'],
  ['bid-expert', '评标专家'],
  ['other', '其它'],
]);

/** 态度 */
export const ATTITUDE = shipped('attitude', '态度', [
  ['supporting', '支持'],
  ['neutral', '中立'],
  ['opposed', '反对'],
  ['unknown', '未知'],
]);

import { shipped } from './build.ts';

/** 所属集团 */
export const GROUP = shipped('group', '所属集团', [
  ['huadian', '华电'],
  ['huaneng', '华能'],
  ['datang', '大唐'],
  ['zhongdiantou', '中电投'],
  ['guodian', '国电'],
  ['state-grid', '国网'],
  ['southern-grid', '南网'],
  ['shenhua', '神华'],
  ['local-power', '地电'],
  ['outside', '系统外'],
  ['foreign', '国外'],
]);

/** 项目阶段, in the order in which a project goes through them (P-13). */
export const STAGE = shipped('stage', '项目阶段', [
  ['lead', '线索'],
  ['initiation', '立项'],
  ['feasibility', '可研'],
  ['design', '设计'],
  ['pre-tender', '待招标'],
  ['document-purchase', '购标'],
  ['bidding', '投标'],
  ['opening', '开标'],
  ['award', '定标'],
  ['contract', '合同'],
  ['execution', '执行'],
]);

/** 项目性质 */
export const NATURE = shipped('nature', '项目性质', [
  ['new-build', '新建'],
  ['extension', '扩建'],
  ['retrofit', '技改'],
  ['maintenance', '维护'],
]);

/** 工程类型 */
export const WORKS_KIND = shipped('works_kind', '工程类型', [
  ['equipment', '设备'],
  ['integration', '系统集成'],
  ['construction', '建安'],
  ['service', '服务'],
]);

/** 跟踪等级 */
export const TRACKING_LEVEL = shipped('tracking_level', '跟踪等级', [
  ['A', 'A'],
  ['B', 'B'],
  ['C', 'C'],
]);

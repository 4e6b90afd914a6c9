import type { ReasonTexts } from './reason-texts.ts';

/** Reasons of project registration and tracking (requirements §1). */
export const PROJECTS_REASONS = {
  AMOUNT_NEEDS_INITIATION_REVIEW: {
    zh: '估计项目金额达到 200 万元(含)以上,须填写「立项评审表」,不能用「项目登记表」登记;立项评审将在后续版本开放',
    en: 'From 2,000,000 yuan on a project needs the initiation review instead of this form; the review comes with a later version',
  },
  FIELD_LOCKED: { zh: '首次保存后不能再修改', en: 'Fixed at the first save; it can no longer be changed' },
  SUB_SPECIALTY_OF_OTHER_SPECIALTY: {
    zh: '这个子专业不属于所选的专业,请重新选择',
    en: 'This sub-specialty does not belong to the chosen specialty; choose again',
  },
  EQUIPMENT_NEEDED: { zh: '扩建和技改项目请填写在运设备厂家', en: 'Extensions and retrofits need the maker of the equipment in service' },
  COLLABORATOR_IS_OWNER: { zh: '项目的营销经理不用再列为协作人', en: 'The owner of the project cannot be a collaborator too' },
  COLLABORATOR_UNKNOWN: {
    zh: '在本单位没有找到这个人,请从列表中选择',
    en: 'Nobody of your organisation has this id; choose from the list',
  },
  NEXT_STEP_NEEDS_DAY: { zh: '填写了下一步计划,请同时填写日期', en: 'The next step needs its day' },
  NEXT_STEP_NEEDS_TEXT: { zh: '填写了日期,请同时填写下一步计划的内容', en: 'The day needs its next step' },
  OWNER_UNIT_NOT_LINKABLE: {
    zh: '客户单位库尚未开放,请直接填写业主单位名称',
    en: 'The customer library is not open yet; write the name of the unit',
  },
  PROJECT_NOT_TRACKED: { zh: '这个项目已不在「项目跟踪」中,不能修改', en: 'This project is no longer tracked and cannot be changed' },
  NOT_OWNER: { zh: '只有项目的营销经理本人可以修改', en: 'Only the owner of the project may change it' },
  QUERY_TOO_SHORT: { zh: '请至少输入 {min} 个字再查找', en: 'Type at least {min} characters to search' },
  ORDER_UNKNOWN: { zh: '不能按这一项排序', en: 'The list cannot be sorted by this' },
  STATE_UNKNOWN: { zh: '没有这种项目状态', en: 'There is no such state' },
  AMOUNT_RANGE_EMPTY: { zh: '金额下限应小于上限', en: 'The lower bound must be less than the upper one' },
  DAY_RANGE_EMPTY: { zh: '开始日期不能晚于结束日期', en: 'The first day cannot be later than the last one' },
} as const satisfies ReasonTexts;

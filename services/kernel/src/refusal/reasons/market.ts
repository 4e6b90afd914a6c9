import type { ReasonTexts } from './reason-texts.ts';

/** Reasons of the master data that the market department keeps: dictionaries, portals, organisation charts (M-7, O-3, O-6). */
export const MARKET_REASONS = {
  // Dictionaries
  CODE_MALFORMED: {
    zh: '代码只能用字母、数字、横线和下划线,最多 40 个',
    en: 'A code has letters, digits, hyphens and underscores, at most 40',
  },
  CODE_DUPLICATE: { zh: '代码「{code}」重复了', en: 'The code {code} appears twice' },
  CODE_REMOVED: {
    zh: '「{name}」({code})可能已被单据引用,不能删除,请改为停用',
    en: '{name} ({code}) may be in use; retire it instead of removing it',
  },
  NAME_DUPLICATE: { zh: '名称「{name}」重复了', en: 'The name {name} appears twice' },
  PARENT_UNKNOWN: { zh: '上级「{parent}」不存在', en: 'There is no parent {parent}' },
  PARENT_NOT_TAKEN: { zh: '这个字典没有上级', en: 'Entries of this dictionary have no parent' },
  DICTIONARY_EMPTY: { zh: '至少保留一项未停用的内容', en: 'At least one entry must stay in use' },

  // People
  ORGANISATION_UNKNOWN: {
    zh: '没有单位「{organisation}」,请从列表中选择',
    en: 'There is no organisation {organisation}; choose from the list',
  },

  // Portals
  COLOUR_MALFORMED: { zh: '颜色应写成 #rrggbb 的样子,例如 #1d4ed8', en: 'A colour is written #rrggbb, for example #1d4ed8' },
  COLOUR_LOW_CONTRAST: {
    zh: '这个颜色太浅,白底上看不清(对比度 {contrast},至少 4.5),请选深一些的',
    en: 'Too pale on white (contrast {contrast}, at least 4.5); choose a darker colour',
  },

  // Organisation charts
  VALID_FROM_PAST: { zh: '生效日期不能早于今天({today})', en: 'A chart cannot take effect before today ({today})' },
  ID_DUPLICATE: { zh: '编号「{id}」重复了', en: 'The id {id} appears twice' },
  DEPARTMENT_UNKNOWN: { zh: '没有部门「{department}」', en: 'There is no department {department}' },
  DEPARTMENT_CYCLE: { zh: '部门的上级绕回了自己', en: 'The departments above lead back to this one' },
  POST_UNKNOWN: { zh: '没有岗位「{post}」', en: 'There is no post {post}' },
  POST_CYCLE: { zh: '岗位的上级绕回了自己', en: 'The posts above lead back to this one' },
  HEAD_DUPLICATE: { zh: '一个部门只能有一个负责人岗位', en: 'A department has one head only' },
  ROLE_UNKNOWN: { zh: '没有角色「{role}」', en: 'There is no role {role}' },
  ROLE_OF_OTHER_KIND: { zh: '「{role}」不是这类单位的角色', en: '{role} is not a role of this kind of organisation' },
  HOLDER_UNKNOWN: { zh: '没有找到这个人,请从列表中选择', en: 'There is no such person; choose from the list' },
  HOLDER_INACTIVE: { zh: '这个人的账号已停用,请另选', en: 'The account of this person is disabled; choose another one' },
  HOLDER_OF_OTHER_ORGANISATION: {
    zh: '这个人不属于本单位,请从本单位人员中选择',
    en: 'This person belongs to another organisation; choose one of this one',
  },
  ACTING_NEEDS_DAY: { zh: '填写了代理人,请同时填写代理开始日期', en: 'Acting needs its first day' },
  ACTING_NEEDS_PERSON: { zh: '填写了代理日期,请同时选择代理人', en: 'The days of acting need a person' },
  ACTING_ORDER: { zh: '代理结束日期不能早于开始日期({from})', en: 'Acting cannot end before it begins ({from})' },
  ACTING_IS_HOLDER: { zh: '代理人不能是岗位本人', en: 'Nobody acts for themselves' },
} as const satisfies ReasonTexts;

import type { ReasonTexts } from './reason-texts.ts';

/** Reasons that any service may give: requests as such, sign-in, and the plain checks of a field. */
export const COMMON_REASONS = {
  // The request as a whole
  FIELDS_INVALID: {
    zh: '有些内容填得不对,请按各栏下面的提示修改后再提交',
    en: 'Some fields need correcting; see the note at each of them',
  },
  MALFORMED_REQUEST: {
    zh: '请求的格式不对,系统读不懂,请刷新页面后重试',
    en: 'The request could not be read; reload the page and try again',
  },
  REQUEST_TOO_LARGE: { zh: '提交的内容太大,最多 {max}', en: 'The request is too large; at most {max}' },
  UNKNOWN_FIELD: { zh: '系统不认识这一项「{name}」', en: 'There is no field {name}' },
  WRONG_TYPE: { zh: '内容的类型不对,应为{expected}', en: 'Wrong type; expected {expected}' },
  NOT_FOUND: { zh: '没有找到这条记录,可能已不存在,或不在您的查看范围内', en: 'There is no such record, or it is outside what you may see' },
  STALE_VERSION: {
    zh: '您打开之后,这条记录已被别人改过,请刷新查看最新内容,再作修改',
    en: 'Somebody changed this record after you opened it; reload it, then make your change',
  },
  PAGE_TOKEN_INVALID: {
    zh: '翻页标记已失效,请从第一页重新查询',
    en: 'The page token does not fit this query; start again from the first page',
  },
  IDEMPOTENCY_KEY_REQUIRED: { zh: '请求缺少防重复编号(Idempotency-Key),请补上后重试', en: 'The request needs an Idempotency-Key' },
  IDEMPOTENCY_KEY_INVALID: {
    zh: '防重复编号(Idempotency-Key)的格式不对,应为 8 至 128 个字母、数字、横线或下划线',
    en: 'The Idempotency-Key must be 8 to 128 letters, digits, hyphens or underscores',
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '这个防重复编号已用于另一份内容,请刷新页面后重新提交',
    en: 'This Idempotency-Key was already used with other content; reload and submit again',
  },
  TOO_MANY_REQUESTS: { zh: '操作太频繁,请稍等片刻再试', en: 'Too many requests; wait a moment and try again' },
  DEPENDENCY_DOWN: {
    zh: '系统暂时无法存取数据,您填写的内容还在页面上,请稍后再试',
    en: 'The system cannot reach its data at the moment; try again shortly',
  },
  DEADLINE_EXCEEDED: { zh: '处理超时,请稍后再试', en: 'This took too long; try again shortly' },
  INTERNAL: {
    zh: '系统出错了,请稍后再试;如仍不行,请把跟踪号告诉系统维护人员',
    en: 'Something went wrong; if it stays so, give the trace id to the administrator',
  },

  // Who calls (O-1, O-2, O-3)
  TOKEN_MISSING: { zh: '请先登录', en: 'Sign in first' },
  TOKEN_EXPIRED: { zh: '登录已过期,请重新登录', en: 'Your sign-in has expired; sign in again' },
  TOKEN_INVALID: { zh: '登录信息无效,请重新登录', en: 'Your sign-in is not valid; sign in again' },
  ROLE_NOT_ALLOWED: {
    zh: '您的角色不能做这项操作,如确有需要,请联系市场管理部',
    en: 'Your role may not do this; ask the market department if you need to',
  },
  WRONG_PORTAL: {
    zh: '这不是您所在单位的门户,请从本单位的地址进入',
    en: 'This portal belongs to another organisation; use the address of your own',
  },

  // Plain checks of a field
  REQUIRED: { zh: '必填', en: 'Required' },
  TOO_SHORT: { zh: '至少填写 {min} 个字', en: 'At least {min} characters' },
  TOO_LONG: { zh: '最多填写 {max} 个字', en: 'At most {max} characters' },
  TOO_MANY: { zh: '最多填写 {max} 项', en: 'At most {max} entries' },
  TOO_FEW: { zh: '至少填写 {min} 项', en: 'At least {min} entries' },
  CONTROL_CHARACTERS: { zh: '含有看不见的控制字符,请删除后重新输入', en: 'Contains invisible control characters; type it again' },
  DUPLICATE: { zh: '与前面的一项重复', en: 'Repeats an entry above' },
  NOT_A_DAY: { zh: '不是有效的日期,请按 2026-03-08 的样子填写', en: 'Not a valid day; write it like 2026-03-08' },
  DAY_IN_FUTURE: { zh: '不能晚于今天({today})', en: 'Cannot be later than today ({today})' },
  DAY_IN_PAST: { zh: '不能早于今天({today})', en: 'Cannot be earlier than today ({today})' },
  DAY_BEFORE: { zh: '不能早于「{other}」({day})', en: 'Cannot be before {other} ({day})' },
  NOT_AN_INTEGER: { zh: '请填写整数', en: 'Must be a whole number' },
  OUT_OF_RANGE: { zh: '应在 {min} 到 {max} 之间', en: 'Must be between {min} and {max}' },
  NOT_AN_ID: { zh: '编号的格式不对', en: 'Not a valid id' },
  NOT_IN_DICTIONARY: { zh: '「{dictionary}」里没有这一项,请从列表中选择', en: 'Not an entry of {dictionary}; choose one from the list' },
  RETIRED_IN_DICTIONARY: { zh: '「{name}」已停用,请从列表中另选一项', en: '{name} is no longer offered; choose another one' },
  PATH_MISMATCH: { zh: '与地址里的编号不一致,请刷新页面后重试', en: 'Contradicts the address of the request' },
  PARENT_MISMATCH: { zh: '与所选的「{parent}」不相配,请重新选择', en: 'Does not belong to the chosen {parent}; choose again' },

  // Money (O-4)
  AMOUNT_MALFORMED: { zh: '请填写数字,例如 186.5', en: 'Write a plain number, for example 186.5' },
  AMOUNT_SIGNED: { zh: '请直接填写数字,不要带正负号', en: 'Write the number without a sign' },
  AMOUNT_EXPONENT: { zh: '请写出完整的数字,不要用科学计数法', en: 'Write the number in full, without an exponent' },
  AMOUNT_TOO_MANY_DECIMALS: { zh: '最多 {max} 位小数,再小就不足一分了', en: 'At most {max} decimals; more would be less than a fen' },
  AMOUNT_NOT_POSITIVE: { zh: '金额必须大于 0', en: 'The amount must be more than 0' },
  AMOUNT_TOO_LARGE: {
    zh: '金额太大,不能超过 {max} 万元,请检查单位是否填错',
    en: 'The amount cannot exceed {max} 万元 (10,000 yuan each); check the unit',
  },
} as const satisfies ReasonTexts;

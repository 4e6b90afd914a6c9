import type { DictionaryCode } from '@bidline/kernel';
import type { RegistrationForm } from './registration-form.ts';

/** What a field must be. Bounds are included; lengths are characters as people count them. */
export type FieldKind =
  | { readonly kind: 'text'; readonly min?: number; readonly max: number; readonly lines?: true }
  | { readonly kind: 'choice'; readonly dictionary: DictionaryCode }
  | { readonly kind: 'day' }
  | { readonly kind: 'amount' }
  | { readonly kind: 'integer'; readonly min: number; readonly max: number }
  | { readonly kind: 'list'; readonly max: number }
  | { readonly kind: 'rows'; readonly max: number; readonly fields: readonly FieldRow<string>[] };

/** One field of a form. */
export interface FieldRow<Path extends string = FieldPath> {
  /** As the API names it. */
  readonly path: Path;
  /** As people know it. */
  readonly label: string;
  readonly kind: FieldKind;
  readonly required?: true;
  /** Fixed after the first save (P-3). */
  readonly locked?: true;
}

/** Fields of the form, those of the owner unit by their path. */
export type FieldPath = Exclude<keyof RegistrationForm, 'ownerUnit'> | `ownerUnit.${'name' | 'group'}`;

const text = (max: number, min?: number): FieldKind => ({ kind: 'text', max, min });
const lines = (max: number): FieldKind => ({ kind: 'text', max, lines: true });
const choice = (dictionary: DictionaryCode): FieldKind => ({ kind: 'choice', dictionary });
const day: FieldKind = { kind: 'day' };

/** 决标组成员 */
const DECISION_MEMBER: readonly FieldRow<string>[] = [
  { path: 'name', label: '姓名', kind: text(50), required: true },
  { path: 'role', label: '角色', kind: choice('decision_role'), required: true },
  { path: 'attitude', label: '态度', kind: choice('attitude'), required: true },
  { path: 'note', label: '备注', kind: text(200) },
];

/** 竞争对手 */
const COMPETITOR: readonly FieldRow<string>[] = [
  { path: 'name', label: '名称', kind: text(100), required: true },
  { path: 'note', label: '备注', kind: text(200) },
];

/** 项目登记表, field by field (P-1, P-3, P-6; forms.md). Rules between fields stand in `form-rules.ts`. */
export const REGISTRATION_FIELDS: readonly FieldRow[] = [
  { path: 'name', label: '项目名称', kind: text(200, 2), required: true, locked: true },
  { path: 'trackedSince', label: '跟踪时间', kind: day, required: true, locked: true },
  { path: 'province', label: '省区', kind: choice('province'), required: true },
  { path: 'ownerUnit.name', label: '业主单位', kind: text(100, 2), required: true },
  { path: 'ownerUnit.group', label: '业主单位所属集团', kind: choice('group') },
  { path: 'endUser', label: '最终用户/总包单位', kind: text(200) },
  { path: 'site', label: '工程地点与厂站名称', kind: text(200) },
  { path: 'trackingLevel', label: '跟踪等级', kind: choice('tracking_level') },
  { path: 'group', label: '所属集团', kind: choice('group') },
  { path: 'nature', label: '项目性质', kind: choice('nature'), required: true },
  { path: 'worksKind', label: '工程类型', kind: choice('works_kind'), required: true },
  { path: 'specialty', label: '专业', kind: choice('specialty'), required: true },
  { path: 'subSpecialty', label: '子专业', kind: choice('sub_specialty'), required: true },
  { path: 'estimatedAmountFen', label: '估计项目金额', kind: { kind: 'amount' }, required: true },
  { path: 'capacity', label: '装机/电压等级', kind: text(100) },
  { path: 'approvalAndFunds', label: '核准/可研批复与资金落实', kind: lines(500) },
  { path: 'commissioningOn', label: '计划投产(供货)时间', kind: day },
  { path: 'equipmentInService', label: '在运设备厂家', kind: text(200) },
  { path: 'tenderPlatform', label: '招标平台与批次', kind: text(200) },
  { path: 'leadSource', label: '线索来源', kind: choice('lead_source'), required: true },
  { path: 'stage', label: '项目阶段', kind: choice('stage'), required: true },
  { path: 'expectedTenderOn', label: '预计招标时间', kind: day },
  { path: 'expectedOpeningOn', label: '预计开标时间', kind: day },
  { path: 'tenderMethod', label: '招标方式', kind: choice('tender_method') },
  { path: 'designInstitute', label: '设计院', kind: text(200) },
  { path: 'tenderAgency', label: '招标代理', kind: text(200) },
  { path: 'winProbability', label: '中标概率(%)', kind: { kind: 'integer', min: 0, max: 100 } },
  { path: 'decisionGroup', label: '决标组成员', kind: { kind: 'rows', max: 50, fields: DECISION_MEMBER } },
  { path: 'competitors', label: '竞争对手', kind: { kind: 'rows', max: 30, fields: COMPETITOR } },
  { path: 'collaboratorIds', label: '协作人', kind: { kind: 'list', max: 20 } },
  { path: 'overview', label: '项目概况', kind: lines(5000) },
  { path: 'nextStep', label: '下一步计划', kind: lines(1000) },
  { path: 'nextStepOn', label: '下一步计划日期', kind: day },
];

/** The label of a field, for messages that name another one. */
export const labelOf = (path: FieldPath): string => REGISTRATION_FIELDS.find((field) => field.path === path)?.label ?? path;

/** The dictionaries that the form chooses from. */
export const DICTIONARIES_IN_USE: readonly DictionaryCode[] = [...new Set(dictionariesOf(REGISTRATION_FIELDS))];

function dictionariesOf(fields: readonly FieldRow<string>[]): DictionaryCode[] {
  return fields.flatMap(({ kind }) => {
    if (kind.kind === 'choice') return [kind.dictionary];
    return kind.kind === 'rows' ? dictionariesOf(kind.fields) : [];
  });
}

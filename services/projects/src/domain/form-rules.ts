import type { FieldFault } from '@bidline/kernel';
import { collaboratorsOfHouse } from './collaborators.ts';
import { competitorsNamedOnce } from './competitors.ts';
import type { FormCheck } from './facts.ts';
import { nextStepWithDay } from './next-step.ts';
import { ownerUnitNotLinked } from './owner-unit.ts';
import type { RegistrationForm } from './registration-form.ts';
import { subSpecialtyOfSpecialty } from './sub-specialty.ts';
import { openingNotBeforeTender } from './tender-days.ts';
import { trackedSinceNotInFuture } from './tracked-since.ts';

/** A rule that looks at more than one field, or beyond the form. */
export interface FormRule {
  readonly id: string;
  /** For RULES.md. */
  readonly text: string;
  readonly check: (form: RegistrationForm, facts: FormCheck) => FieldFault[];
}

/** The rules between the fields of 项目登记表, in the order in which their faults are told. */
export const FORM_RULES: readonly FormRule[] = [
  { id: 'P-3', text: '跟踪时间不能晚于今天(上海)', check: trackedSinceNotInFuture },
  { id: 'P-6', text: '客户单位库开放之前,业主单位只按名称填写', check: ownerUnitNotLinked },
  { id: 'P-6', text: '子专业必须属于所选的专业', check: subSpecialtyOfSpecialty },
  { id: 'P-6', text: '预计开标时间不能早于预计招标时间', check: openingNotBeforeTender },
  { id: 'P-6', text: '竞争对手不能重复', check: competitorsNamedOnce },
  { id: 'P-6', text: '协作人是本子公司在用账号的人员,不含营销经理本人,不能重复', check: collaboratorsOfHouse },
  { id: 'L-3', text: '下一步计划和日期要一起填写', check: nextStepWithDay },
];

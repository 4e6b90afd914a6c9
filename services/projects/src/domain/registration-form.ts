import type { Day } from '@bidline/kernel';

/**
 * 项目登记表 (P-1, P-6), as the API names its fields. Codes are those of the dictionaries, days are Shanghai's, '' is not filled in (any text field, any day).
 * What each field must be stands in the table of `registration-fields.ts`.
 */
export interface RegistrationForm {
  readonly name: string;
  readonly trackedSince: Day;
  readonly province: string;
  readonly ownerUnit: OwnerUnit;
  readonly endUser: string;
  readonly site: string;
  readonly trackingLevel: string;
  readonly group: string;
  readonly nature: string;
  readonly worksKind: string;
  readonly specialty: string;
  readonly subSpecialty: string;
  readonly estimatedAmountFen: number;
  readonly capacity: string;
  readonly approvalAndFunds: string;
  readonly commissioningOn: Day;
  readonly equipmentInService: string;
  readonly tenderPlatform: string;
  readonly leadSource: string;
  readonly stage: string;
  readonly expectedTenderOn: Day;
  readonly expectedOpeningOn: Day;
  readonly tenderMethod: string;
  readonly designInstitute: string;
  readonly tenderAgency: string;
  /** Whole percent; undefined: unknown. */
  readonly winProbability?: number;
  readonly decisionGroup: readonly DecisionMember[];
  readonly competitors: readonly Competitor[];
  readonly collaboratorIds: readonly string[];
  readonly overview: string;
  readonly nextStep: string;
  readonly nextStepOn: Day;
}

/** 业主单位, named by hand until the customer library exists. */
export interface OwnerUnit {
  readonly name: string;
  readonly group: string;
  readonly id: string;
}

/** 决标组成员 */
export interface DecisionMember {
  readonly name: string;
  readonly role: string;
  readonly attitude: string;
  readonly note: string;
}

/** 竞争对手 */
export interface Competitor {
  readonly name: string;
  readonly note: string;
}

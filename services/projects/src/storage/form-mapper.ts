import type { Competitor, DecisionMember, OwnerUnit, RegistrationForm } from '../domain/registration-form.ts';
import type { StoredForm } from './project-schema.ts';

/** 项目登记表 → document, field by field: what is not named here is not stored. */
export function toStoredForm(form: RegistrationForm): StoredForm {
  return {
    ...commonFields(form),
    ...(form.expectedOpeningOn === '' ? {} : { expectedOpeningOn: form.expectedOpeningOn }),
    ...(form.nextStepOn === '' ? {} : { nextStepOn: form.nextStepOn }),
  };
}

/** Document → 项目登记表, field by field. */
export function fromStoredForm(stored: StoredForm): RegistrationForm {
  return { ...commonFields(stored), expectedOpeningOn: stored.expectedOpeningOn ?? '', nextStepOn: stored.nextStepOn ?? '' };
}

/** The fields that are stored as they are. */
function commonFields(form: RegistrationForm | StoredForm): Omit<StoredForm, 'expectedOpeningOn' | 'nextStepOn'> {
  return {
    name: form.name,
    trackedSince: form.trackedSince,
    province: form.province,
    ownerUnit: ownerUnit(form.ownerUnit),
    endUser: form.endUser,
    site: form.site,
    trackingLevel: form.trackingLevel,
    group: form.group,
    nature: form.nature,
    worksKind: form.worksKind,
    specialty: form.specialty,
    subSpecialty: form.subSpecialty,
    estimatedAmountFen: form.estimatedAmountFen,
    capacity: form.capacity,
    approvalAndFunds: form.approvalAndFunds,
    commissioningOn: form.commissioningOn,
    equipmentInService: form.equipmentInService,
    tenderPlatform: form.tenderPlatform,
    leadSource: form.leadSource,
    stage: form.stage,
    expectedTenderOn: form.expectedTenderOn,
    tenderMethod: form.tenderMethod,
    designInstitute: form.designInstitute,
    tenderAgency: form.tenderAgency,
    ...(form.winProbability === undefined ? {} : { winProbability: form.winProbability }),
    decisionGroup: form.decisionGroup.map(decisionMember),
    competitors: form.competitors.map(competitor),
    collaboratorIds: [...form.collaboratorIds],
    overview: form.overview,
    nextStep: form.nextStep,
  };
}

const ownerUnit = ({ name, group, id }: OwnerUnit): OwnerUnit => ({ name, group, id });
const decisionMember = ({ name, role, attitude, note }: DecisionMember): DecisionMember => ({ name, role, attitude, note });
const competitor = ({ name, note }: Competitor): Competitor => ({ name, note });

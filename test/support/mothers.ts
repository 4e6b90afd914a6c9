import { v7 as uuid } from 'uuid';

/** 项目登记表 as JSON of the REST interface: valid by default, one field overridden per test. */
export function registrationForm(override: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    name: `江苏某220kV变电站综合自动化改造 ${uuid().slice(-6)}`,
    trackedSince: '2026-03-02',
    province: 'CN-JS',
    ownerUnit: { name: '国网江苏省电力有限公司', group: '', id: '' },
    nature: 'retrofit',
    worksKind: 'equipment',
    specialty: 'grid',
    subSpecialty: 'grid-substation',
    estimatedAmountFen: '86000000',
    leadSource: 'customer',
    stage: 'lead',
    ...override,
  };
}

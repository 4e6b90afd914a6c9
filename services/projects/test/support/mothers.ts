import { shippedReference } from '@bidline/kernel';
import type { Dictionary, DictionaryEntry, DirectoryPerson, Person } from '@bidline/kernel';
import type { FormCheck } from '../../src/domain/facts.ts';
import type { Project } from '../../src/domain/project.ts';
import type { RegistrationForm } from '../../src/domain/registration-form.ts';

/** 项目登记表 that every rule accepts; a test overrides the one field that matters. */
export const aForm = (override: Partial<RegistrationForm> = {}): RegistrationForm => ({
  name: '江苏某220kV变电站综合自动化改造',
  trackedSince: '2026-03-02',
  province: 'CN-JS',
  ownerUnit: { name: '国网江苏省电力有限公司', group: '', id: '' },
  endUser: '',
  site: '',
  trackingLevel: '',
  group: '',
  nature: 'retrofit',
  worksKind: 'equipment',
  specialty: 'grid',
  subSpecialty: 'grid-substation',
  estimatedAmountFen: 86_000_000,
  capacity: '',
  approvalAndFunds: '',
  commissioningOn: '',
  equipmentInService: '',
  tenderPlatform: '',
  leadSource: 'customer',
  stage: 'lead',
  expectedTenderOn: '',
  expectedOpeningOn: '',
  tenderMethod: '',
  designInstitute: '',
  tenderAgency: '',
  winProbability: undefined,
  decisionGroup: [],
  competitors: [],
  collaboratorIds: [],
  overview: '',
  nextStep: '',
  nextStepOn: '',
  ...override,
});

/** A sales manager of DWHZ. */
export const anOwner = (override: Partial<Person> = {}): Person => ({
  id: 'owner',
  username: 'dwhz.sales1',
  name: '陈志远',
  organisation: 'DWHZ',
  organisationKind: 'subsidiary',
  department: 'marketing-1',
  roles: ['sales_manager'],
  provinces: ['CN-JS'],
  ...override,
});

const directoryPerson = (id: string, override: Partial<DirectoryPerson> = {}): [string, DirectoryPerson] => [
  id,
  { ...anOwner(), id, name: `姓名${id}`, active: true, ...override },
];

/** Two colleagues, one whose account is disabled, one of another subsidiary. */
const PEOPLE = new Map([
  directoryPerson('owner', { name: '陈志远' }),
  directoryPerson('colleague'),
  directoryPerson('second'),
  directoryPerson('disabled', { active: false }),
  directoryPerson('stranger', { organisation: 'NZMZ' }),
]);

/** The shipped master data on 2026-03-10. */
export const facts = (override: Partial<FormCheck> = {}): FormCheck => ({
  today: '2026-03-10',
  dictionaries: shippedReference().dictionaries,
  people: PEOPLE,
  charts: shippedReference().charts.get('DWHZ') ?? [],
  owner: anOwner(),
  ...override,
});

/** The shipped dictionaries, entries of one of them changed. */
export function dictionariesWith(code: string, change: (entry: DictionaryEntry) => DictionaryEntry): ReadonlyMap<string, Dictionary> {
  const shipped = shippedReference().dictionaries;
  const dictionary = shipped.get(code);
  if (!dictionary) throw new Error(`no dictionary ${code}`);
  return new Map(shipped).set(code, { ...dictionary, entries: dictionary.entries.map(change) });
}

/** A tracked project of `anOwner`. */
export const aProject = (override: Partial<Project> = {}): Project => ({
  id: '01900000-0000-7000-8000-000000000001',
  trackingNumber: 'DWHZ-2026-000123',
  organisation: 'DWHZ',
  department: 'marketing-1',
  owner: { id: 'owner', name: '陈志远' },
  state: 'tracked',
  version: 1,
  registeredAt: new Date('2026-03-02T01:00:00Z'),
  changedAt: new Date('2026-03-02T01:00:00Z'),
  form: aForm(),
  collaborators: [],
  ...override,
});

import { uuidv7Of } from './uuid-at.ts';
import type { Project, ProjectState } from '../../services/projects/src/domain/project.ts';

/** A sales manager of the directory, as the market service lists them. */
export interface Manager {
  id: string;
  name: string;
  organisation: string;
  department: string;
}

const PLACES = [
  '江宁',
  '六合',
  '浦口',
  '溧水',
  '丹阳',
  '宜兴',
  '昆山',
  '太仓',
  '如皋',
  '东台',
  '兴化',
  '泗阳',
  '沛县',
  '新沂',
  '邳州',
  '赣榆',
  '重庆',
  '单县',
  '解州',
  '六安',
];
const VOLTAGES = ['35kV', '110kV', '220kV', '500kV', '1000kV'];
const WORKS = [
  '变电站综合自动化',
  '保护改造',
  '调度自动化主站',
  '配网自动化终端',
  '光伏电站监控',
  '风电场升压站',
  '水电站计算机监控',
  '轨道交通综合监控',
  '脱硫 DCS',
  '高压变频',
];
const OWNERS = [
  '国网江苏省电力有限公司',
  '华能南京电厂',
  '大唐吕四港发电',
  '国电投滨海风电',
  '南网广东电网',
  '华电句容发电',
  '神华国华徐州',
  '江苏地方电力',
  '南京地铁集团',
  '三峡新能源',
];
const STAGES = ['lead', 'initiation', 'feasibility', 'design', 'pre-tender', 'document-purchase', 'bidding', 'opening'];
const PROVINCES = ['CN-JS', 'CN-AH', 'CN-ZJ', 'CN-SD', 'CN-HA', 'CN-HB', 'CN-GD', 'CN-SC'];

/** Of a hundred projects that were ever registered, how many are in 「项目跟踪」 and in 「已终止项目」; the rest is completed. */
const TRACKED = 5;
const CLOSED = 15;
const DAY_MS = 86_400_000;

const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
/** A scattered but repeatable number for an index (Knuth's multiplicative hash). */
const scatter = (index: number): number => (Math.imul(index + 1, 2_654_435_761) >>> 0) % 1_000_003;

const stateOf = (index: number): ProjectState => {
  const share = scatter(index) % 100;
  if (share < TRACKED) return 'tracked';
  return share < TRACKED + CLOSED ? 'closed' : 'completed';
};

/** The project at a place of the ledger: `index` of `total`, spread over managers and over six years up to `now`. */
export function projectAt(index: number, total: number, managers: readonly Manager[], counts: Map<string, number>, now: Date): Project {
  const manager = at(managers, scatter(index));
  const registeredAt = new Date(now.getTime() - Math.floor(((total - index) / total) * 6 * 365) * DAY_MS - DAY_MS);
  const series = `${manager.organisation}/${registeredAt.getUTCFullYear()}`;
  const count = (counts.get(series) ?? 0) + 1;
  counts.set(series, count);
  const day = registeredAt.toISOString().slice(0, 10);
  const kind = scatter(index * 7);
  const opening = new Date(registeredAt.getTime() + (30 + (kind % 300)) * DAY_MS).toISOString().slice(0, 10);
  return {
    id: uuidv7Of(registeredAt, index),
    trackingNumber: `${series.replace('/', '-')}-${String(count).padStart(6, '0')}`,
    organisation: manager.organisation,
    department: manager.department,
    owner: { id: manager.id, name: manager.name },
    state: stateOf(index),
    version: 1,
    registeredAt,
    changedAt: registeredAt,
    collaborators: [],
    form: {
      ...EMPTY,
      name: `${at(PLACES, kind)}${at(VOLTAGES, kind >> 3)}${at(WORKS, kind >> 5)}${(index % 997) + 1}期`,
      trackedSince: day,
      province: at(PROVINCES, kind >> 2),
      ownerUnit: { name: at(OWNERS, kind >> 4), group: 'state-grid', id: '' },
      group: 'state-grid',
      specialty: 'grid',
      subSpecialty: 'grid-substation',
      estimatedAmountFen: 10_000_000 + (kind % 189_000) * 1000,
      stage: at(STAGES, kind >> 6),
      expectedOpeningOn: opening,
      overview: '业主计划年内完成招标,技术方案由我方配合设计院编制,主要竞争对手两家。',
      nextStep: '拜访设计院,落实技术规范书',
      nextStepOn: opening,
    },
  };
}

const EMPTY: Omit<
  Project['form'],
  'name' | 'trackedSince' | 'province' | 'ownerUnit' | 'group' | 'specialty' | 'subSpecialty' | 'estimatedAmountFen' | 'stage'
> = {
  endUser: '',
  site: '',
  trackingLevel: 'B',
  nature: 'new-build',
  worksKind: 'equipment',
  capacity: '',
  approvalAndFunds: '',
  commissioningOn: '',
  equipmentInService: '',
  tenderPlatform: '',
  leadSource: 'customer',
  expectedTenderOn: '',
  expectedOpeningOn: '',
  tenderMethod: '',
  designInstitute: '',
  tenderAgency: '',
  decisionGroup: [],
  competitors: [],
  collaboratorIds: [],
  overview: '',
  nextStep: '',
  nextStepOn: '',
};

import { ensureCollection } from '@bidline/runtime';
import type { IndexSpec, Migration } from '@bidline/runtime';

/** An index that holds a subsidiary's projects in the order of a field. */
const sorted = (name: string, field: string, serves: string): IndexSpec => ({
  name,
  key: { organisation: 1, state: 1, [field]: 1, _id: 1 },
  serves: `ListProjects by ${serves}`,
});

/** An index that holds a subsidiary's projects by a field, those of one value in the order of the default list. */
const filtered = (name: string, field: string, serves: string): IndexSpec => ({
  name,
  key: { organisation: 1, state: 1, [field]: 1, registeredAt: 1, _id: 1 },
  serves: `ListProjects of chosen ${serves}`,
});

/**
 * The collections of the first release. The default list begins with who sees the project (`audience`, four tokens a project and more), all
 * others with its subsidiary, which is one entry a project; the server chooses between them.
 */
export const projects0001: Migration = {
  id: '0001-projects',
  async up(db) {
    await ensureCollection(db, 'number_series');
    await ensureCollection(db, 'projects', [
      { name: 'number', key: { trackingNumber: 1 }, unique: true, serves: 'no list: it refuses a number that was issued already (P-2)' },
      {
        name: 'registered',
        key: { audience: 1, state: 1, registeredAt: 1, _id: 1 },
        serves: "ListProjects, the default: latest registration first; every list of one's own work",
      },
      sorted('changed', 'changedAt', 'last change'),
      sorted('amount', 'form.estimatedAmountFen', 'amount, or within a range of amounts'),
      sorted('opening', 'form.expectedOpeningOn', 'expected opening, or within a range of days'),
      sorted('next_step', 'form.nextStepOn', 'day of the next step'),
      sorted('number_order', 'numberKey', 'tracking number'),
      filtered('owner', 'owner.id', 'owners'),
      filtered('stage', 'form.stage', 'stages'),
      filtered('province', 'form.province', 'provinces'),
      filtered('specialty', 'form.specialty', 'specialties'),
      filtered('group', 'form.group', 'groups'),
      filtered('tracking_level', 'form.trackingLevel', 'tracking levels'),
      { name: 'heads', key: { heads: 1, state: 1 }, serves: 'ListProjects by part of a name, number or owner unit, by pinyin or initials' },
    ]);
  },
};

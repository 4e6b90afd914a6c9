import { ensureCollection } from '@bidline/runtime';
import type { Migration } from '@bidline/runtime';

/**
 * The collections of the first release. Lists begin with who sees the project (`audience`, several tokens a project) when they are sorted,
 * and with its subsidiary when they are filtered, as that is one entry a project; `list-plan.ts` chooses between them.
 */
export const projects0001: Migration = {
  id: '0001-projects',
  async up(db) {
    await ensureCollection(db, 'number_series');
    await ensureCollection(db, 'projects', [
      { name: 'number', key: { trackingNumber: 1 }, unique: true, serves: 'nobody reads by it: it refuses a number issued twice (P-2)' },

      {
        name: 'registered',
        key: { audience: 1, state: 1, registeredAt: 1, _id: 1 },
        serves: 'ListProjects, the default: latest registration first',
      },
      { name: 'changed', key: { audience: 1, state: 1, changedAt: 1, _id: 1 }, serves: 'ListProjects by last change' },
      {
        name: 'amount',
        key: { audience: 1, state: 1, 'form.estimatedAmountFen': 1, _id: 1 },
        serves: 'ListProjects by amount, or within a range of amounts',
      },
      {
        name: 'opening',
        key: { audience: 1, state: 1, 'form.expectedOpeningOn': 1, _id: 1 },
        serves: 'ListProjects by expected opening, or within a range of days',
      },
      { name: 'next_step', key: { audience: 1, state: 1, 'form.nextStepOn': 1, _id: 1 }, serves: 'ListProjects by day of the next step' },
      { name: 'number_order', key: { audience: 1, state: 1, numberKey: 1, _id: 1 }, serves: 'ListProjects by tracking number' },

      {
        name: 'owner',
        key: { organisation: 1, state: 1, 'owner.id': 1, registeredAt: 1, _id: 1 },
        serves: 'ListProjects of chosen owners',
      },
      {
        name: 'stage',
        key: { organisation: 1, state: 1, 'form.stage': 1, registeredAt: 1, _id: 1 },
        serves: 'ListProjects in chosen stages',
      },
      {
        name: 'province',
        key: { organisation: 1, state: 1, 'form.province': 1, registeredAt: 1, _id: 1 },
        serves: 'ListProjects in chosen provinces',
      },
      {
        name: 'specialty',
        key: { organisation: 1, state: 1, 'form.specialty': 1, registeredAt: 1, _id: 1 },
        serves: 'ListProjects of chosen specialties',
      },
      {
        name: 'group',
        key: { organisation: 1, state: 1, 'form.group': 1, registeredAt: 1, _id: 1 },
        serves: 'ListProjects of chosen groups',
      },
      {
        name: 'tracking_level',
        key: { organisation: 1, state: 1, 'form.trackingLevel': 1, registeredAt: 1, _id: 1 },
        serves: 'ListProjects of chosen tracking levels',
      },
      { name: 'heads', key: { heads: 1, state: 1 }, serves: 'ListProjects by part of a name, number or owner unit, by pinyin or initials' },
    ]);
  },
};

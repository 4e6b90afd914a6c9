import { personRef } from '@bidline/kernel';
import type { Department, Post } from '@bidline/kernel';
import { audienceOfOrganisation } from '../domain/reach.ts';
import type { SavedChart } from '../usecases/ports.ts';
import type { StoredChartVersion } from './chart-schema.ts';

/** Version of a chart → document. */
export function toStored({ organisation, version, validFrom, departments, posts, savedAt, savedBy }: SavedChart): StoredChartVersion {
  return {
    _id: `${organisation}/${version}`,
    organisation,
    version,
    validFrom,
    departments: departments.map(department),
    posts: posts.map(post),
    savedAt,
    savedBy: personRef(savedBy),
    audience: audienceOfOrganisation(organisation),
  };
}

/** Document → version of a chart. */
export function fromStored({ organisation, version, validFrom, departments, posts, savedAt, savedBy }: StoredChartVersion): SavedChart {
  const content = { departments: departments.map(department), posts: posts.map(post) };
  return { organisation, version, validFrom, ...content, savedAt, savedBy: personRef(savedBy) };
}

const department = ({ id, name, parent }: Department): Department => ({ id, name, parent });

const post = (stored: Post): Post => ({
  id: stored.id,
  title: stored.title,
  department: stored.department,
  role: stored.role,
  reportsTo: stored.reportsTo,
  holder: stored.holder,
  head: stored.head,
  acting: stored.acting,
  actingFrom: stored.actingFrom,
  actingUntil: stored.actingUntil,
});

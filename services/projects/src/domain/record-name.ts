const KIND = 'project/';

/** A project as the trail names it (U-3). */
export const recordName = (id: string): string => `${KIND}${id}`;

/** The id of a project from its name in the trail. */
export const projectIdOf = (record: string): string => record.slice(KIND.length);

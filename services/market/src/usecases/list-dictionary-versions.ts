import { refuse } from '@bidline/kernel';
import type { Refusal } from '@bidline/kernel';
import type { Ports, SavedDictionary } from './ports.ts';

/** Every version of a dictionary, latest first (M-7). Refuses NOT_FOUND for an unknown code. */
export async function listDictionaryVersions(
  { dictionaries }: Pick<Ports, 'dictionaries'>,
  code: string,
): Promise<SavedDictionary[] | Refusal> {
  const versions = await dictionaries.versions(code);
  return versions.length > 0 ? versions : refuse('missing', 'NOT_FOUND');
}

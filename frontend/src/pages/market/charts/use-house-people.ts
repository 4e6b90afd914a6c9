import type { ComputedRef, Ref } from 'vue';
import { usePeople } from '../../../shared/people/use-people.ts';
import type { Person } from '../../../api/types.ts';

/** The people of a house, for its chart: pickers, names of holders. */
export const useHousePeople = (house: Ref<string>): { people: ComputedRef<Person[]> } => usePeople(() => ({ organisation: house.value }));

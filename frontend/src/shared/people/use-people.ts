import { keepPreviousData, useQuery } from '@tanstack/vue-query';
import type { MaybeRefOrGetter } from 'vue';
import { computed, toValue } from 'vue';
import { api, dataOf } from '../../api/client.ts';
import type { Person } from '../../api/types.ts';

/** What narrows a look for people; empty parts do not. */
export interface PeopleWanted {
  query?: string;
  organisation?: string;
  role?: string;
}

/** People for pickers; a person of a subsidiary finds those of their own house only (O-2), which the service sees to. */
export function usePeople(wanted: MaybeRefOrGetter<PeopleWanted>) {
  const query = useQuery({
    queryKey: computed(() => ['people', 'pick', toValue(wanted)]),
    queryFn: async () => (await dataOf(api.GET('/api/v1/people', { params: { query: { ...toValue(wanted), pageSize: 200 } } }))).people,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  });
  return { people: computed<Person[]>(() => query.data.value ?? []), busy: query.isFetching };
}

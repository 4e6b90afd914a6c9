import type { ComputedRef } from 'vue';
import { computed, watch } from 'vue';
import type { LocationQuery } from 'vue-router';
import { useRoute, useRouter } from 'vue-router';
import { keep, recall } from '../../stores/preferences.ts';
import { useSession } from '../../stores/session.ts';
import type { FilterValues, ListFilter } from './filters.ts';

/** What a list shows: filters, words looked for, order. All of it stands in the address, so that it can be sent to a colleague. */
export interface ListState {
  filters: ComputedRef<FilterValues>;
  query: ComputedRef<string>;
  order: ComputedRef<string>;
  setFilter: (key: string, value: string) => void;
  setOrder: (order: string) => void;
  clear: () => void;
}

const one = (value: LocationQuery[string] | undefined): string => (typeof value === 'string' ? value : '');

/** Filters of a query, by the filters that the list knows; others in the address are left alone. */
export function filtersFrom(query: LocationQuery, known: readonly Pick<ListFilter, 'key'>[]): FilterValues {
  return Object.fromEntries(known.map(({ key }) => [key, one(query[key])]).filter(([, value]) => value));
}

/** The query with some parts replaced; an empty part leaves the address. */
export function withParts(query: LocationQuery, parts: Readonly<Record<string, string>>): LocationQuery {
  return Object.fromEntries(Object.entries({ ...query, ...parts }).filter(([, value]) => value !== ''));
}

/**
 * The state of the list on the open page. A list that is opened without any state takes the filters that the person used last (U-4);
 * the words looked for are not remembered.
 */
export function useListState(list: string, known: readonly ListFilter[], defaultOrder: string): ListState {
  const route = useRoute();
  const router = useRouter();
  const { person } = useSession();
  const remembered = `list.${list}.state`;
  const parts = [...known.map((filter) => filter.key), 'query', 'sort'];

  const filters = computed(() => filtersFrom(route.query, known));
  const order = computed(() => one(route.query['sort']) || defaultOrder);
  const go = (query: LocationQuery): void => void router.replace({ query });

  if (!parts.some((part) => route.query[part])) {
    const last = recall<Record<string, string>>(person.id, remembered);
    if (last && Object.keys(last).length > 0) go(withParts(route.query, last));
  }
  const path = route.path;
  watch([filters, order], () => {
    if (route.path !== path) return;
    keep(person.id, remembered, { ...filters.value, ...(order.value === defaultOrder ? {} : { sort: order.value }) });
  });

  return {
    filters,
    order,
    query: computed(() => one(route.query['query'])),
    setFilter: (key, value) => go(withParts(route.query, { [key]: value })),
    setOrder: (next) => go(withParts(route.query, { sort: next === defaultOrder ? '' : next })),
    clear: () => {
      keep(person.id, remembered, {});
      go(withParts(route.query, Object.fromEntries(parts.map((part) => [part, '']))));
    },
  };
}

import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query';
import type { ComputedRef, MaybeRefOrGetter, Ref } from 'vue';
import { computed, toValue } from 'vue';

/** A keyset page. */
export interface RowsPage<Row> {
  rows: Row[];
  /** Empty on the last page. */
  next: string;
}

/** Rows of a list as far as they are loaded; pages that are there stay, so that nothing jumps. */
export interface ListRows<Row> {
  rows: ComputedRef<Row[]>;
  /** Nothing to show yet. */
  loading: ComputedRef<boolean>;
  /** Other rows are on their way; the old ones are shown meanwhile. */
  refreshing: ComputedRef<boolean>;
  more: Ref<boolean>;
  loadingMore: Ref<boolean>;
  error: Ref<unknown>;
  loadMore: () => void;
  reload: () => void;
}

/** Asks for pages of rows; `key` holds all that the rows depend on. */
export function useListRows<Row>(
  key: MaybeRefOrGetter<readonly unknown[]>,
  page: (token: string) => Promise<RowsPage<Row>>,
): ListRows<Row> {
  const query = useInfiniteQuery({
    queryKey: computed(() => [...toValue(key)]),
    queryFn: ({ pageParam }) => page(pageParam),
    initialPageParam: '',
    getNextPageParam: (last: RowsPage<Row>) => last.next || undefined,
    placeholderData: keepPreviousData,
  });
  return {
    rows: computed(() => query.data.value?.pages.flatMap((loaded) => loaded.rows) ?? []),
    loading: computed(() => query.isPending.value),
    refreshing: computed(() => query.isPlaceholderData.value),
    more: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    error: query.error,
    loadMore: () => {
      if (query.hasNextPage.value && !query.isFetchingNextPage.value) void query.fetchNextPage();
    },
    reload: () => void query.refetch(),
  };
}

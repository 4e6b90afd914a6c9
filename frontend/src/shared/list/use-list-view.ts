import type { ComputedRef, Ref } from 'vue';
import { computed, ref, watch } from 'vue';
import { keep, recall } from '../../stores/preferences.ts';
import { useSession } from '../../stores/session.ts';
import type { ListColumn } from './columns.ts';

export type Density = 'roomy' | 'dense';

/** Height of a row in pixels, which the window over long lists counts with. */
export const ROW_HEIGHT: Readonly<Record<Density, number>> = { roomy: 42, dense: 33 };

interface View {
  /** Keys of the columns shown, in order. */
  columns: string[];
  density: Density;
}

/** How a person looks at a list: columns with their order, and density; remembered per person (U-4). */
export interface ListView<Row> {
  columns: ComputedRef<ListColumn<Row>[]>;
  /** All columns, shown ones first in their order. */
  arranged: ComputedRef<{ column: ListColumn<Row>; shown: boolean }[]>;
  density: Readonly<Ref<Density>>;
  setDensity: (density: Density) => void;
  toggle: (key: string) => void;
  move: (key: string, by: -1 | 1) => void;
  reset: () => void;
}

export function useListView<Row>(list: string, all: readonly ListColumn<Row>[]): ListView<Row> {
  const { person } = useSession();
  const name = `list.${list}.view`;
  const standard = (): View => ({ columns: all.filter((column) => !column.spare).map((column) => column.key), density: 'roomy' });
  const view = ref<View>({ ...standard(), ...recall<Partial<View>>(person.id, name) });
  watch(view, (next) => keep(person.id, name, next), { deep: true });

  const columns = computed(() => {
    const chosen = view.value.columns.flatMap((key) => all.find((column) => column.key === key) ?? []);
    return chosen.length > 0 ? chosen : all.filter((column) => !column.spare);
  });
  return {
    columns,
    density: computed(() => view.value.density),
    setDensity: (density) => (view.value.density = density),
    arranged: computed(() => [
      ...columns.value.map((column) => ({ column, shown: true })),
      ...all.filter((column) => !columns.value.includes(column)).map((column) => ({ column, shown: false })),
    ]),
    toggle: (key) => {
      const shown = view.value.columns;
      view.value.columns = shown.includes(key) ? (shown.length > 1 ? shown.filter((other) => other !== key) : shown) : [...shown, key];
    },
    move: (key, by) => {
      const shown = [...view.value.columns];
      const from = shown.indexOf(key);
      const to = from + by;
      if (from < 0 || to < 0 || to >= shown.length) return;
      shown.splice(to, 0, ...shown.splice(from, 1));
      view.value.columns = shown;
    },
    reset: () => (view.value = standard()),
  };
}

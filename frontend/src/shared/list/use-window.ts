import type { ComputedRef, MaybeRefOrGetter, Ref } from 'vue';
import { computed, onBeforeUnmount, ref, toValue, watch } from 'vue';

/** Rows drawn beyond either edge, so that quick scrolling shows no gaps. */
const MARGIN = 12;

/** The slice of a long list that is drawn. */
export interface RowWindow {
  from: ComputedRef<number>;
  to: ComputedRef<number>;
  /** Brings a row into view. */
  reveal: (index: number) => void;
}

/** Draws only the rows in sight: 10,000 rows scroll like 50. Rows have one height, `headHeight` of the box is taken by a sticky head. */
export function useWindow(
  box: Ref<HTMLElement | null>,
  count: MaybeRefOrGetter<number>,
  height: MaybeRefOrGetter<number>,
  headHeight = 38,
): RowWindow {
  const top = ref(0);
  const room = ref(800);
  const look = (): void => {
    if (!box.value) return;
    top.value = box.value.scrollTop;
    room.value = box.value.clientHeight || 800;
  };
  const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look);
  watch(box, (element, before) => {
    before?.removeEventListener('scroll', look);
    observer?.disconnect();
    if (!element) return;
    element.addEventListener('scroll', look, { passive: true });
    observer?.observe(element);
    look();
  });
  onBeforeUnmount(() => observer?.disconnect());
  const from = computed(() => Math.max(0, Math.floor(top.value / toValue(height)) - MARGIN));
  return {
    from,
    to: computed(() => Math.min(toValue(count), from.value + Math.ceil(room.value / toValue(height)) + 2 * MARGIN)),
    reveal: (index) => {
      const element = box.value;
      if (!element) return;
      const above = index * toValue(height);
      if (above < element.scrollTop) element.scrollTop = above;
      const below = above + toValue(height) + headHeight - element.clientHeight;
      if (below > element.scrollTop) element.scrollTop = below;
    },
  };
}

import type { Ref } from 'vue';
import { onBeforeUnmount, ref } from 'vue';

/** True on a phone's width, where tables become cards. */
export function useNarrow(query = '(max-width: 600px)'): Ref<boolean> {
  const media = window.matchMedia(query);
  const narrow = ref(media.matches);
  const look = (event: MediaQueryListEvent): void => {
    narrow.value = event.matches;
  };
  media.addEventListener('change', look);
  onBeforeUnmount(() => media.removeEventListener('change', look));
  return narrow;
}

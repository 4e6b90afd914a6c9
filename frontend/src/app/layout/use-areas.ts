import type { ComputedRef } from 'vue';
import { computed } from 'vue';
import { useRoute } from 'vue-router';
import type { MessageKey } from '../../locale/index.ts';
import { useSession } from '../../stores/session.ts';
import type { Area } from '../navigation.ts';
import { AREAS } from '../navigation.ts';

/** Areas that stand together, under a name where they have one. */
export interface AreaGroup {
  name: MessageKey | undefined;
  areas: Area[];
}

/** The areas that the signed-in person's roles use, in groups, and whether one of them is open. */
export function useAreas(): { groups: ComputedRef<AreaGroup[]>; areas: ComputedRef<Area[]>; isOpen: (area: Area) => boolean } {
  const session = useSession();
  const route = useRoute();
  const areas = computed(() => AREAS.filter((area) => session.holds(...area.roles)));
  const groups = computed(() => {
    const names = [...new Set(areas.value.map((area) => area.group))];
    return names.map((name) => ({ name, areas: areas.value.filter((area) => area.group === name) }));
  });
  return { groups, areas, isOpen: (area) => route.path === area.to || route.path.startsWith(`${area.to}/`) };
}

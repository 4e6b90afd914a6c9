import type { FieldFault } from '@bidline/kernel';
import { ElMessage } from 'element-plus';
import type { Ref } from 'vue';
import { ref } from 'vue';
import type { ProblemField } from '../../api/problem.ts';
import { faultText, problemOf } from '../../api/problem.ts';
import { currentLocale, text } from '../../locale/index.ts';

/** Saving of an editor's table: its faults by path, what the service said as a whole. */
export interface Save {
  busy: Ref<boolean>;
  error: Ref<unknown>;
  /** Somebody saved meanwhile; the page offers to look at theirs. */
  stale: Ref<boolean>;
  faultAt: (path: string) => string;
  faults: Ref<readonly (FieldFault | ProblemField)[]>;
  run: <Saved>(local: readonly FieldFault[], send: (key: string) => Promise<Saved>) => Promise<Saved | undefined>;
  clear: () => void;
}

/** Checks, sends, and keeps the key of the write as long as its outcome is not known. */
export function useSave(): Save {
  const busy = ref(false);
  const stale = ref(false);
  const error = ref<unknown>();
  const faults = ref<readonly (FieldFault | ProblemField)[]>([]);
  let key = crypto.randomUUID();
  const clear = (): void => {
    faults.value = [];
    error.value = undefined;
    stale.value = false;
  };
  return {
    busy,
    error,
    stale,
    faults,
    clear,
    faultAt: (path) => {
      const fault = faults.value.find((one) => one.field === path);
      return fault ? faultText(fault, currentLocale()) : '';
    },
    run: async (local, send) => {
      clear();
      faults.value = local;
      if (local.length > 0 || busy.value) return undefined;
      busy.value = true;
      try {
        const saved = await send(key);
        key = crypto.randomUUID();
        ElMessage.success(text('market.saved'));
        return saved;
      } catch (problem) {
        const { status, reason, fields } = problemOf(problem);
        if (status < 500) key = crypto.randomUUID();
        faults.value = fields ?? [];
        stale.value = reason === 'STALE_VERSION';
        error.value = problem;
        return undefined;
      } finally {
        busy.value = false;
      }
    },
  };
}

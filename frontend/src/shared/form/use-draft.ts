import type { Ref } from 'vue';
import { onBeforeUnmount, ref, watch } from 'vue';
import { forget, keep, recall } from '../../stores/preferences.ts';
import type { FormValues } from './form-spec.ts';
import type { Form } from './use-form.ts';

/** What is kept of a form that was begun. */
export interface Draft {
  values: FormValues;
  /** Instant of the last keystroke. */
  at: string;
  /** Key of the write, so that a repeat after a lost answer stays one write. */
  idempotencyKey: string;
  /** Version of the record that the person saw; '' for a new one. */
  version: string;
  /** What the form showed before anything was typed. */
  base: FormValues;
}

const SETTLE_MS = 400;

/** A form's draft: kept by itself in this browser, given back when the form is opened again (U-4). */
export interface FormDraft {
  /** The draft that was found at the start; undefined when the form is fresh or the draft was thrown away. */
  restored: Ref<Draft | undefined>;
  /** Key of the write; made when the form was opened, kept until success. */
  idempotencyKey: Ref<string>;
  /** False when the browser keeps nothing. */
  kept: Ref<boolean>;
  /** Throws the draft away and shows the form as it was. */
  discard: () => void;
  /** The write succeeded: nothing is left to keep. */
  done: () => void;
  /** Later drafts are based on another version of the record. */
  rebase: (version: string, base: FormValues) => void;
}

export function useDraft(form: Form, person: string, name: string, start: { version: string; base: FormValues }): FormDraft {
  const address = `draft.${name}`;
  const found = recall<Draft>(person, address);
  const restored = ref(found);
  const idempotencyKey = ref(found?.idempotencyKey ?? crypto.randomUUID());
  const kept = ref(true);
  let { version, base } = found ?? start;
  let timer: number | undefined;

  const write = (): void => {
    window.clearTimeout(timer);
    timer = undefined;
    const draft: Draft = { values: form.values.value, at: new Date().toISOString(), idempotencyKey: idempotencyKey.value, version, base };
    if (form.dirty.value) kept.value = keep(person, address, draft);
    else forget(person, address);
  };
  const soon = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(write, SETTLE_MS);
  };
  const writeNow = (): void => {
    if (timer !== undefined) write();
  };

  if (found) form.replace({ ...form.values.value, ...found.values });
  const stop = watch(form.values, soon, { flush: 'sync' });
  window.addEventListener('pagehide', writeNow);
  onBeforeUnmount(() => {
    writeNow();
    window.removeEventListener('pagehide', writeNow);
  });

  return {
    restored,
    idempotencyKey,
    kept,
    discard: () => {
      form.replace(start.base);
      ({ version, base } = start);
      restored.value = undefined;
      idempotencyKey.value = crypto.randomUUID();
      forget(person, address);
    },
    done: () => {
      stop();
      window.clearTimeout(timer);
      timer = undefined;
      forget(person, address);
    },
    rebase: (nextVersion, nextBase) => {
      version = nextVersion;
      base = nextBase;
      soon();
    },
  };
}

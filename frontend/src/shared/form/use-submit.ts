import type { Ref } from 'vue';
import { ref } from 'vue';
import type { Problem } from '../../api/problem.ts';
import { problemOf } from '../../api/problem.ts';
import type { FormDraft } from './use-draft.ts';
import type { Form } from './use-form.ts';

/** Where the sending of a form stands. */
export type Sending =
  | { kind: 'idle' }
  | { kind: 'sending' }
  /** Fields are wrong, here or by the service's word. */
  | { kind: 'faulty' }
  /** The service refused as a whole. */
  | { kind: 'refused'; error: unknown }
  /** Nothing was answered: repeating is safe, with the same key. */
  | { kind: 'unanswered'; error: unknown }
  /** Somebody changed the record meanwhile. */
  | { kind: 'stale' }
  /** An earlier attempt without an answer was saved after all, with other content. */
  | { kind: 'saved-before' };

export interface Submit<Answer> {
  sending: Ref<Sending>;
  submit: () => Promise<Answer | undefined>;
}

function outcomeOf(problem: Problem, error: unknown): Sending {
  if (problem.reason === 'STALE_VERSION') return { kind: 'stale' };
  if (problem.reason === 'IDEMPOTENCY_KEY_REUSED') return { kind: 'saved-before' };
  if (problem.fields && problem.fields.length > 0) return { kind: 'faulty' };
  if (problem.status >= 500 || problem.status === 408) return { kind: 'unanswered', error };
  return { kind: 'refused', error };
}

/**
 * Checks and sends a form. `within` is the part of the request that holds it. The key of the write is renewed after a refusal, which wrote
 * nothing, and kept while the outcome is not known.
 */
export function useSubmit<Answer>(
  form: Form,
  draft: FormDraft,
  within: string,
  send: (idempotencyKey: string) => Promise<Answer>,
): Submit<Answer> {
  const sending = ref<Sending>({ kind: 'idle' });
  return {
    sending,
    submit: async () => {
      if (sending.value.kind === 'sending') return undefined;
      if (!form.check()) {
        sending.value = { kind: 'faulty' };
        return undefined;
      }
      sending.value = { kind: 'sending' };
      try {
        const answer = await send(draft.idempotencyKey.value);
        draft.done();
        form.settle(form.values.value);
        sending.value = { kind: 'idle' };
        return answer;
      } catch (error) {
        const problem = problemOf(error);
        sending.value = outcomeOf(problem, error);
        if (sending.value.kind === 'faulty') form.refuse(problem.fields ?? [], within);
        if (sending.value.kind !== 'unanswered') draft.idempotencyKey.value = crypto.randomUUID();
        return undefined;
      }
    },
  };
}

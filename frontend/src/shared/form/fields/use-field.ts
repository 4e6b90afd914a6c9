import type { WritableComputedRef } from 'vue';
import { computed } from 'vue';
import { textIn } from '../form-spec.ts';
import type { Form } from '../use-form.ts';
import { useFormOfField } from '../use-form.ts';

/** The form and the text of one of its fields. */
export function useField(props: { field: { key: string } }): { form: Form; value: WritableComputedRef<string> } {
  const form = useFormOfField();
  const value = computed({
    get: () => textIn(form.values.value, props.field.key),
    set: (typed: string | undefined) => form.set(props.field.key, typed ?? ''),
  });
  return { form, value };
}

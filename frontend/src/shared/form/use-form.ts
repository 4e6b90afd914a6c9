import type { FieldFault } from '@bidline/kernel';
import type { ComputedRef, InjectionKey, Ref } from 'vue';
import { computed, inject, ref } from 'vue';
import type { ProblemField } from '../../api/problem.ts';
import { faultText } from '../../api/problem.ts';
import { currentLocale } from '../../locale/index.ts';
import { checkForm } from './check.ts';
import type { FieldValue, FormContext, FormSpec, FormValues } from './form-spec.ts';
import { fieldsOf } from './form-spec.ts';
import { withoutBlankRows } from './message.ts';

type Fault = FieldFault | ProblemField;

/** A form in hand: what is typed, what is wrong with it, whether it was touched. */
export interface Form {
  spec: FormSpec;
  context: FormContext;
  values: Ref<FormValues>;
  /** Differs from what it began with. */
  dirty: ComputedRef<boolean>;
  /** The record is saved already: fixed fields cannot be changed (P-3). */
  saved: boolean;
  faults: Ref<readonly Fault[]>;
  set: (key: string, value: FieldValue) => void;
  /** The text of the fault at a path; '' where there is none. */
  faultAt: (path: string) => string;
  /** Checks one field, when the person leaves it. */
  leave: (key: string) => void;
  /** Checks everything; false: there are faults, which are shown. */
  check: () => boolean;
  /** Shows faults of the service at their fields; `within` is the request's part that holds the form (`form`). */
  refuse: (faults: readonly ProblemField[], within: string) => void;
  replace: (values: FormValues) => void;
  /** From now on this counts as unchanged. */
  settle: (values: FormValues) => void;
}

export const FORM: InjectionKey<Form> = Symbol('form');

/** The form that a field stands in. */
export function useFormOfField(): Form {
  const form = inject(FORM);
  if (!form) throw new Error('a field stands outside a form');
  return form;
}

const copy = (values: FormValues): FormValues => structuredClone(JSON.parse(JSON.stringify(values)) as FormValues);
const belongs = (path: string, key: string): boolean => path === key || path.startsWith(`${key}[`);

export function useForm(spec: FormSpec, start: { values: FormValues; context: FormContext; saved?: boolean }): Form {
  const values = ref(copy(start.values));
  const unchanged = ref(JSON.stringify(start.values));
  const faults = ref<readonly Fault[]>([]);

  return {
    spec,
    context: start.context,
    saved: start.saved ?? false,
    values,
    faults,
    dirty: computed(() => JSON.stringify(values.value) !== unchanged.value),
    set: (key, value) => {
      const before = values.value[key];
      values.value = { ...values.value, [key]: value };
      if (spec.follow) values.value = { ...values.value, ...spec.follow(key, values.value, before) };
      faults.value = faults.value.filter((fault) => !belongs(fault.field, key));
    },
    faultAt: (path) => {
      const fault = faults.value.find((one) => one.field === path);
      return fault ? faultText(fault, currentLocale()) : '';
    },
    leave: (key) => {
      const found = checkForm(spec, values.value, start.context).filter(
        (fault) => belongs(fault.field, key) && fault.reason !== 'REQUIRED',
      );
      faults.value = [...faults.value.filter((fault) => !belongs(fault.field, key)), ...found];
    },
    check: () => {
      values.value = withoutBlankRows(spec, values.value);
      faults.value = checkForm(spec, values.value, start.context);
      return faults.value.length === 0;
    },
    refuse: (refused, within) => {
      const order = fieldsOf(spec).map((field) => field.key);
      const place = (path: string): number => order.findIndex((key) => belongs(path, key));
      const lists = new Set(
        fieldsOf(spec)
          .filter((field) => field.kind === 'people')
          .map((field) => field.key),
      );
      const pathOf = (path: string): string => {
        const own = path.startsWith(`${within}.`) ? path.slice(within.length + 1) : path;
        const key = own.split('[')[0] ?? own;
        return lists.has(key) ? key : own; // a picker has one place for the faults of all whom it names
      };
      const own = refused.map((fault) => ({ ...fault, field: pathOf(fault.field) }));
      faults.value = own.sort((a, b) => place(a.field) - place(b.field));
    },
    replace: (next) => (values.value = copy(next)),
    settle: (next) => (unchanged.value = JSON.stringify(next)),
  };
}

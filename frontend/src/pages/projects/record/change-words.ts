import { text } from '../../../locale/index.ts';
import type { DictionaryCode } from '../../../shared/dictionary/use-dictionaries.ts';
import { usePeople } from '../../../shared/people/use-people.ts';
import { fieldWords } from '../../../shared/form/words.ts';
import type { FormField } from '../../../shared/form/form-spec.ts';
import { fieldsOf } from '../../../shared/form/form-spec.ts';
import { valuesFrom } from '../../../shared/form/message.ts';
import { REGISTRATION_FORM } from '../form/registration-form.ts';

/** What was done, in words; an act that this portal does not know yet is shown by its name. */
export function actWords(act: string): string {
  switch (act) {
    case 'registered':
      return text('projects.changes.registered');
    case 'updated':
      return text('projects.changes.updated');
    default:
      return act;
  }
}

const fieldAt = (path: string): FormField | undefined => fieldsOf(REGISTRATION_FORM).find((field) => field.key === path);
const jsonOf = (written: string): unknown => {
  try {
    return written === '' ? undefined : JSON.parse(written);
  } catch {
    return written;
  }
};

/** The value as a message that has it in its place, so that it reads exactly as on the form. */
const messageWith = (path: string, value: unknown): Record<string, unknown> =>
  path.split('.').reduceRight<unknown>((within, part) => ({ [part]: within }), value) as Record<string, unknown>;

/** Words for the fields and values of a trail entry: labels of the form, names of dictionaries and people, amounts with their unit. */
export function useChangeWords(nameOf: (dictionary: DictionaryCode, code: string | undefined) => string) {
  const { people } = usePeople({});
  return {
    label: (path: string): string => {
      const field = fieldAt(path);
      return field ? text(field.label) : path;
    },
    value: (path: string, written: string): string => {
      const field = fieldAt(path);
      const value = jsonOf(written);
      if (!field) return typeof value === 'string' ? value : written;
      const spec = {
        id: 'change',
        sections: [{ key: '', title: REGISTRATION_FORM.sections[0]?.title ?? 'projects.form.basics', fields: [field] }],
      } as const;
      return fieldWords(field, valuesFrom(spec, messageWith(path, value))[path], nameOf, people.value);
    },
  };
}

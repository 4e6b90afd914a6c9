import type { FieldFault, FieldReason, Role } from '@bidline/kernel';
import type { MessageKey } from '../../locale/index.ts';
import type { DictionaryCode } from '../dictionary/use-dictionaries.ts';

/** What stands in one row of a repeated group, by column. */
export type RowValues = Record<string, string>;
/** What a person typed or chose, as text; ids of people as a list; repeated groups as rows. */
export type FieldValue = string | string[] | RowValues[];
/** What stands in a form, by field key. Everything is as typed, so that a draft gives back exactly that. */
export type FormValues = Record<string, FieldValue>;

interface FieldBase {
  /** Path in the API's message, `ownerUnit.name`; faults come back under it. */
  key: string;
  /** Label as on the paper form. */
  label: MessageKey;
  required?: boolean;
  hint?: MessageKey;
  /** Takes the whole width. */
  wide?: boolean;
  /** 🔒 Fixed after the first save; says why (P-3). */
  fixed?: MessageKey;
}

interface TextLimits {
  min?: number;
  max: number;
}

/** A column of a repeated group. */
export type RowColumn = { key: string; label: MessageKey; required?: boolean; width?: string } & (
  ({ kind: 'text' } & TextLimits) | { kind: 'dictionary'; dictionary: DictionaryCode }
);

/** A field as data. Adding one is adding a line to a form's sections, and its label to the locales. */
export type FormField = FieldBase &
  (
    | ({ kind: 'text' } & TextLimits)
    | ({ kind: 'longtext'; rows?: number } & TextLimits)
    | { kind: 'money' }
    | { kind: 'day'; notAfterToday?: boolean; notBefore?: string }
    | { kind: 'percent' }
    | { kind: 'dictionary'; dictionary: DictionaryCode; parent?: string; first?: (context: FormContext) => readonly string[] }
    | { kind: 'people'; max: number; role?: Role }
    | { kind: 'rows'; max: number; columns: readonly RowColumn[]; unique?: string; add: MessageKey }
  );

export interface FormSection {
  key: string;
  title: MessageKey;
  fields: readonly FormField[];
}

/** What a form depends on beside its values. */
export interface FormContext {
  /** Today in Shanghai. */
  today: string;
  person: { id: string; organisation: string; provinces: readonly string[] };
  /** Names of people that the record has already. */
  people: readonly { id: string; name: string }[];
}

/** A form as data: what stands on it, the rules between its fields, and what one field sets in others. */
export interface FormSpec {
  /** Stable name, under which drafts are kept. */
  id: string;
  sections: readonly FormSection[];
  /** Rules that a field alone cannot know. */
  rules?: (values: FormValues, context: FormContext) => readonly FieldFault[];
  /** What a money field says at once, while it is typed. */
  amountRule?: (key: string, amount: number) => FieldReason | undefined;
  /** Values that follow from a change of `key`; `before` is the value that it had. */
  follow?: (key: string, values: FormValues, before: FieldValue | undefined) => FormValues;
}

export const fieldsOf = (spec: FormSpec): FormField[] => spec.sections.flatMap((section) => section.fields);

/** The text in a field; '' for a field of another kind. */
export const textIn = (values: FormValues, key: string): string => {
  const value = values[key];
  return typeof value === 'string' ? value : '';
};

const isRow = (item: unknown): item is RowValues => typeof item === 'object' && item !== null;

/** The rows of a repeated group. */
export const rowsIn = (values: FormValues, key: string): RowValues[] => {
  const value = values[key];
  return Array.isArray(value) ? value.filter(isRow) : [];
};

/** The ids in a people field. */
export const idsIn = (values: FormValues, key: string): string[] => {
  const value = values[key];
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
};

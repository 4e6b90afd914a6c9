import { formatWan, isFieldReason, parseWan } from '@bidline/kernel';
import { text } from '../../locale/index.ts';
import type { DictionaryCode } from '../dictionary/use-dictionaries.ts';
import type { FieldValue, FormField, RowColumn } from './form-spec.ts';

type NameOf = (dictionary: DictionaryCode, code: string | undefined) => string;
type Known = readonly { id: string; name: string }[];

const rowWords = (columns: readonly RowColumn[], row: Record<string, string>, nameOf: NameOf): string =>
  columns
    .map((column) => (column.kind === 'dictionary' ? nameOf(column.dictionary, row[column.key]) : (row[column.key] ?? '')))
    .filter(Boolean)
    .join(' · ');

/** A field's value as people read it: words of dictionaries, names of people, amounts with their unit; '' where there is none. */
export function fieldWords(field: FormField, value: FieldValue | undefined, nameOf: NameOf, people: Known = []): string {
  if (Array.isArray(value)) {
    return value
      .map((item) => {
        if (typeof item === 'string') return people.find((person) => person.id === item)?.name ?? text('form.somebody');
        return field.kind === 'rows' ? rowWords(field.columns, item, nameOf) : '';
      })
      .join(text('form.separator'));
  }
  if (!value) return '';
  if (field.kind === 'dictionary') return nameOf(field.dictionary, value);
  if (field.kind === 'percent') return `${value}%`;
  if (field.kind !== 'money') return value;
  const amount = parseWan(value);
  return isFieldReason(amount) ? value : text('form.wan', { amount: formatWan(amount) });
}

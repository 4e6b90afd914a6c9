import type { Fen } from '@bidline/kernel';
import { fen, formatWan, isFieldReason, parseWan } from '@bidline/kernel';
import type { FieldValue, FormField, FormSpec, FormValues, RowValues } from './form-spec.ts';
import { fieldsOf, idsIn, rowsIn, textIn } from './form-spec.ts';

/** A message of the API as plain JSON. */
export type Message = Record<string, unknown>;

const isMessage = (value: unknown): value is Message => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The value at a path such as `ownerUnit.name`. */
export const at = (message: Message, path: string): unknown =>
  path.split('.').reduce<unknown>((within, part) => (isMessage(within) ? within[part] : undefined), message);

function put(message: Message, path: string, value: unknown): void {
  const parts = path.split('.');
  const last = parts.pop() ?? path;
  const within = parts.reduce<Message>((inner, part) => {
    const next = isMessage(inner[part]) ? inner[part] : {};
    inner[part] = next;
    return next;
  }, message);
  if (value !== undefined) within[last] = value;
}

const words = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');

/** An amount as it stands in its field once it is left: 186.50, 1,234. */
export const typedWan = (amount: Fen): string => formatWan(amount).replace(/\.00$/, '');

function typedFrom(field: FormField, value: unknown): FieldValue {
  switch (field.kind) {
    case 'money':
      return value === undefined || words(value) === '' || Number(value) === 0 ? '' : typedWan(fen(Number(value)));
    case 'people':
      return Array.isArray(value) ? value.map(words) : [];
    case 'rows':
      return (Array.isArray(value) ? value : []).filter(isMessage).map((row) => rowFrom(field.columns, row));
    case 'text':
    case 'longtext':
    case 'day':
    case 'percent':
    case 'dictionary':
      return words(value);
  }
}

const rowFrom = (columns: readonly { key: string }[], row: Message): RowValues =>
  Object.fromEntries(columns.map((column) => [column.key, words(row[column.key])]));

/** What stands in the form when it shows a message of the API. */
export const valuesFrom = (spec: FormSpec, message: Message): FormValues =>
  Object.fromEntries(fieldsOf(spec).map((field) => [field.key, typedFrom(field, at(message, field.key))]));

/** An empty form. */
export const emptyValues = (spec: FormSpec): FormValues => valuesFrom(spec, {});

const blank = (row: RowValues): boolean => Object.values(row).every((value) => value.trim() === '');

/** Rows without a word in them, which nobody means to send; they go before checks, so that indices of faults stay right. */
export function withoutBlankRows(spec: FormSpec, values: FormValues): FormValues {
  const rows = fieldsOf(spec).filter((field) => field.kind === 'rows');
  return { ...values, ...Object.fromEntries(rows.map(({ key }) => [key, rowsIn(values, key).filter((row) => !blank(row))])) };
}

function wireOf(field: FormField, values: FormValues): unknown {
  const typed = textIn(values, field.key).trim();
  switch (field.kind) {
    case 'money': {
      const amount = parseWan(typed);
      return isFieldReason(amount) ? '0' : String(amount);
    }
    case 'percent':
      return typed === '' ? undefined : Number(typed);
    case 'people':
      return idsIn(values, field.key);
    case 'rows':
      return rowsIn(values, field.key).map((row) => Object.fromEntries(Object.entries(row).map(([key, value]) => [key, value.trim()])));
    case 'text':
    case 'longtext':
    case 'day':
    case 'dictionary':
      return typed;
  }
}

/** The message that the API takes (proto3 JSON: money in fen as text, an unknown percentage left out). */
export function messageFrom(spec: FormSpec, values: FormValues): Message {
  const message: Message = {};
  for (const field of fieldsOf(spec)) put(message, field.key, wireOf(field, values));
  return message;
}

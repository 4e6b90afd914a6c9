import { isDay, type Day } from '../calendar/day.ts';
import { entryOf, type Dictionary } from '../dictionary/dictionary.ts';
import type { FieldReason } from '../refusal/refusal.ts';
import { hasControlCharacters, lengthOf, tidyText } from './text.ts';

const REQUIRED: FieldReason = { reason: 'REQUIRED' };

export interface TextLimits {
  required?: boolean;
  /** Fewest characters of a text that is filled in. */
  min?: number;
  max: number;
  /** True: may have several lines. */
  lines?: boolean;
}

/** Checks a text as it will be kept, that is after `tidyText`; length in code points. */
export function checkText(value: string | undefined, limits: TextLimits): FieldReason | undefined {
  const text = tidyText(value ?? '');
  if (text === '') return limits.required ? REQUIRED : undefined;
  if (hasControlCharacters(text, limits.lines ?? false)) return { reason: 'CONTROL_CHARACTERS' };
  const length = lengthOf(text);
  if (limits.min !== undefined && length < limits.min) return { reason: 'TOO_SHORT', params: { min: String(limits.min) } };
  if (length > limits.max) return { reason: 'TOO_LONG', params: { max: String(limits.max) } };
  return undefined;
}

export interface DayLimits {
  required?: boolean;
  /** Today in Shanghai; days after it are refused (DAY_IN_FUTURE). */
  notAfterToday?: Day;
  /** Today in Shanghai; days before it are refused (DAY_IN_PAST). */
  notBeforeToday?: Day;
  /** Another field's day that this one may not precede, with that field's label; no check while the other is empty or no day. */
  notBefore?: { day: string | undefined; label: string };
}

/** Checks a day, `YYYY-MM-DD`, and its place beside today or another day; the bounds themselves are allowed. */
export function checkDay(value: string | undefined, limits: DayLimits = {}): FieldReason | undefined {
  if (value === undefined || value === '') return limits.required ? REQUIRED : undefined;
  if (!isDay(value)) return { reason: 'NOT_A_DAY' };
  const { notAfterToday, notBeforeToday, notBefore } = limits;
  if (notAfterToday !== undefined && value > notAfterToday) return { reason: 'DAY_IN_FUTURE', params: { today: notAfterToday } };
  if (notBeforeToday !== undefined && value < notBeforeToday) return { reason: 'DAY_IN_PAST', params: { today: notBeforeToday } };
  if (notBefore?.day !== undefined && isDay(notBefore.day) && value < notBefore.day) {
    return { reason: 'DAY_BEFORE', params: { other: notBefore.label, day: notBefore.day } };
  }
  return undefined;
}

export interface ChoiceLimits {
  required?: boolean;
  /** The code that the record had before: a retired entry may stay, it just cannot be chosen anew. */
  kept?: string;
}

/** Checks a code against the dictionary in force (M-7). */
export function checkChoice(dictionary: Dictionary, code: string | undefined, limits: ChoiceLimits = {}): FieldReason | undefined {
  if (code === undefined || code === '') return limits.required ? REQUIRED : undefined;
  const entry = entryOf(dictionary, code);
  if (entry === undefined) return { reason: 'NOT_IN_DICTIONARY', params: { dictionary: dictionary.name } };
  if (entry.retired && code !== limits.kept) {
    return { reason: 'RETIRED_IN_DICTIONARY', params: { dictionary: dictionary.name, name: entry.name } };
  }
  return undefined;
}

/** Checks a whole number between two bounds, both allowed; `undefined` is not filled in. */
export function checkInteger(value: number | undefined, limits: { required?: boolean; min: number; max: number }): FieldReason | undefined {
  if (value === undefined) return limits.required ? REQUIRED : undefined;
  if (!Number.isSafeInteger(value)) return { reason: 'NOT_AN_INTEGER' };
  if (value < limits.min || value > limits.max) {
    return { reason: 'OUT_OF_RANGE', params: { min: String(limits.min), max: String(limits.max) } };
  }
  return undefined;
}

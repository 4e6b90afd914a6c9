import { fen, formatWan } from '@bidline/kernel';
import type { MessageKey } from '../../locale/index.ts';
import type { DictionaryCode } from '../dictionary/use-dictionaries.ts';
import { instantText } from '../format/instants.ts';

/** How a value of a row is written. */
export type ColumnFormat = 'text' | 'wan' | 'day' | 'instant' | 'percent' | { dictionary: DictionaryCode };

/** A column as data: what it is called, where its value lies, how it looks. Adding one is adding a row to a page's table of columns. */
export interface ListColumn<Row> {
  key: string;
  label: MessageKey;
  read: (row: Row) => string | number | undefined;
  format: ColumnFormat;
  /** Width in pixels; the remaining room goes to columns with `grow`. */
  width: number;
  grow?: boolean;
  /** Name of the order in the API; absent: the list cannot be sorted by it. */
  order?: string;
  /** Not shown until the person chooses it. */
  spare?: boolean;
  /** Where it stands on a phone's card; absent: among the details. */
  card?: 'title' | 'lead' | 'hidden';
  /** A mark for the value, for example a day that has passed. */
  tone?: (row: Row) => 'bad' | 'warn' | undefined;
}

export type NameOf = (dictionary: DictionaryCode, code: string | undefined) => string;

/** Numbers stand on the right. */
export const isNumeric = (format: ColumnFormat): boolean => format === 'wan' || format === 'percent';

/** The text of a cell; empty where the row has no value. */
export function cellText<Row>(column: ListColumn<Row>, row: Row, nameOf: NameOf): string {
  const value = column.read(row);
  if (value === undefined || value === '') return '';
  const { format } = column;
  if (typeof format === 'object') return nameOf(format.dictionary, String(value));
  switch (format) {
    case 'wan':
      return formatWan(fen(Number(value)));
    case 'percent':
      return `${value}%`;
    case 'instant':
      return instantText(String(value));
    case 'text':
    case 'day':
      return String(value);
  }
}

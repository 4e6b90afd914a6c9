import type { FieldFault, FieldReason } from '@bidline/kernel';
import { checkAmount, checkDay, checkInteger, checkText, isFieldReason, parseWan } from '@bidline/kernel';
import { text } from '../../locale/index.ts';
import type { FormContext, FormField, FormSpec, FormValues, RowColumn } from './form-spec.ts';
import { fieldsOf, idsIn, rowsIn, textIn } from './form-spec.ts';

/** Checks an amount as it is typed: form first, then what the form's own rule says of it. */
export function checkMoney(typed: string, spec: FormSpec, field: { key: string; required?: boolean }): FieldReason | undefined {
  if (typed.trim() === '') return field.required ? { reason: 'REQUIRED' } : undefined;
  const amount = parseWan(typed);
  if (isFieldReason(amount)) return amount;
  return checkAmount(amount, { required: true }) ?? spec.amountRule?.(field.key, amount);
}

const checkPercent = (typed: string): FieldReason | undefined => {
  if (typed.trim() === '') return undefined;
  if (!/^\d{1,9}$/.test(typed.trim())) return { reason: 'NOT_AN_INTEGER' };
  return checkInteger(Number(typed), { min: 0, max: 100 });
};

const chosen = (typed: string, required: boolean | undefined): FieldReason | undefined =>
  required && typed === '' ? { reason: 'REQUIRED' } : undefined;

const checkCell = (column: RowColumn, typed: string): FieldReason | undefined =>
  column.kind === 'text' ? checkText(typed, column) : chosen(typed, column.required);

function checkRows(field: Extract<FormField, { kind: 'rows' }>, values: FormValues): FieldFault[] {
  const rows = rowsIn(values, field.key);
  if (rows.length > field.max) return [{ field: field.key, reason: 'TOO_MANY', params: { max: String(field.max) } }];
  const seen = new Set<string>();
  return rows.flatMap((row, index) =>
    field.columns.flatMap((column): FieldFault[] => {
      const typed = row[column.key] ?? '';
      const path = `${field.key}[${index}].${column.key}`;
      const fault = checkCell(column, typed);
      if (fault) return [{ field: path, ...fault }];
      const repeated = column.key === field.unique && seen.has(typed.trim());
      if (column.key === field.unique) seen.add(typed.trim());
      return repeated ? [{ field: path, reason: 'DUPLICATE' }] : [];
    }),
  );
}

function checkField(field: FormField, spec: FormSpec, values: FormValues, context: FormContext): FieldReason | undefined {
  const typed = textIn(values, field.key);
  switch (field.kind) {
    case 'text':
      return checkText(typed, field);
    case 'longtext':
      return checkText(typed, { ...field, lines: true });
    case 'money':
      return checkMoney(typed, spec, field);
    case 'percent':
      return checkPercent(typed);
    case 'dictionary':
      return chosen(typed, field.required);
    case 'day': {
      const other = fieldsOf(spec).find((one) => one.key === field.notBefore);
      return checkDay(typed, {
        required: field.required,
        notAfterToday: field.notAfterToday ? context.today : undefined,
        notBefore: other && { day: textIn(values, other.key), label: text(other.label) },
      });
    }
    case 'people': {
      const tooMany = idsIn(values, field.key).length > field.max;
      return tooMany ? { reason: 'TOO_MANY', params: { max: String(field.max) } } : undefined;
    }
    case 'rows':
      return undefined;
  }
}

/** All faults of a form that can be known before sending, in the order in which its fields stand. The service decides in the end. */
export function checkForm(spec: FormSpec, values: FormValues, context: FormContext): FieldFault[] {
  const between = spec.rules?.(values, context) ?? [];
  return fieldsOf(spec).flatMap((field): FieldFault[] => {
    if (field.kind === 'rows') return [...checkRows(field, values), ...between.filter((fault) => fault.field === field.key)];
    const fault = checkField(field, spec, values, context);
    if (fault) return [{ field: field.key, ...fault }];
    return between.filter((other) => other.field === field.key);
  });
}

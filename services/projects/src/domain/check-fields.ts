import { at, checkChoice, checkDay, checkInteger, checkText, each, faults } from '@bidline/kernel';
import type { FieldFault, FieldReason, Row } from '@bidline/kernel';
import { checkAmount } from './amount-band.ts';
import type { FormCheck } from './facts.ts';
import type { FieldKind, FieldRow } from './registration-fields.ts';
import { integerAt, listAt, numberAt, textAt } from './value-at.ts';

/**
 * Checks each field of a form by its row of the table: required, kind, bounds, dictionary. `before` is the same form as it is on record: codes
 * that stand there stay valid when they are retired meanwhile.
 */
export const checkFields = (
  fields: readonly FieldRow<string>[],
  form: object,
  before: object | undefined,
  facts: FormCheck,
): FieldFault[] => faults(...fields.map((field) => checkField(field, form, before === undefined ? [] : [before], facts)));

/** `kept`: where codes of this field stand on record; for a row of a list, all rows of that list. */
function checkField({ path, kind, required }: FieldRow<string>, form: object, kept: readonly object[], facts: FormCheck): Row {
  switch (kind.kind) {
    case 'text':
      return at(path, checkText(textAt(form, path), { ...kind, required }));
    case 'day':
      return at(path, checkDay(textAt(form, path), { required }));
    case 'choice':
      return at(
        path,
        checkCode(
          kind,
          textAt(form, path),
          required,
          kept.map((record) => textAt(record, path)),
          facts,
        ),
      );
    case 'amount':
      return at(path, checkAmount(numberAt(form, path)));
    case 'integer':
      return at(path, checkInteger(integerAt(form, path), { ...kind, required }));
    case 'list':
      return each(path, listAt(form, path), kind, () => []);
    case 'rows': {
      const rowsOnRecord = kept.flatMap((record) => listAt(record, path) as readonly object[]);
      return each(path, listAt(form, path) as readonly object[], kind, (row) =>
        kind.fields.map((field) => checkField(field, row, rowsOnRecord, facts)),
      );
    }
  }
}

function checkCode(
  { dictionary: code }: Extract<FieldKind, { kind: 'choice' }>,
  value: string,
  required: true | undefined,
  kept: readonly string[],
  { dictionaries }: FormCheck,
): FieldReason | undefined {
  const dictionary = dictionaries.get(code);
  if (dictionary === undefined) throw new Error(`no dictionary ${code}: facts are looked up before the form is checked`);
  return checkChoice(dictionary, value, { required, kept: kept.find((known) => known === value) });
}

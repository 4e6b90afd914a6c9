import type { Component } from 'vue';
import type { FormField } from '../form-spec.ts';
import DayField from './DayField.vue';
import DictionaryField from './DictionaryField.vue';
import MoneyField from './MoneyField.vue';
import PeopleField from './PeopleField.vue';
import PercentField from './PercentField.vue';
import RowsField from './RowsField.vue';
import TextField from './TextField.vue';

/** The control of each kind of field; a new kind gets its line here and its branch in `check.ts` and `message.ts`. */
export const CONTROLS: Readonly<Record<FormField['kind'], Component>> = {
  text: TextField,
  longtext: TextField,
  money: MoneyField,
  day: DayField,
  percent: PercentField,
  dictionary: DictionaryField,
  people: PeopleField,
  rows: RowsField,
};

import type { ComputedRef } from 'vue';
import { computed } from 'vue';
import { text } from '../../../locale/index.ts';
import { useDictionaries } from '../../dictionary/use-dictionaries.ts';
import { usePeople } from '../../people/use-people.ts';
import type { ListFilter } from '../filters.ts';
import { codesOf, rangeOf } from '../filters.ts';

const rangeWords = (value: string, unit: string): string => {
  const { from, to } = rangeOf(value);
  if (from && to) return `${from} – ${to}${unit}`;
  return from ? `≥ ${from}${unit}` : to ? `≤ ${to}${unit}` : '';
};

/** What a chip says of its value: words, never codes or ids. */
export function useFilterWords(filter: () => ListFilter, value: () => string): ComputedRef<string> {
  const dictionaries = useDictionaries();
  const known = filter();
  const people = known.kind === 'person' ? usePeople({ role: known.role }).people : undefined;
  return computed(() => {
    const asked = filter();
    const codes = codesOf(value());
    switch (asked.kind) {
      case 'dictionary':
        return codes.map((code) => dictionaries.nameOf(asked.dictionary, code)).join(text('list.comma'));
      case 'choices':
        return codes.map((code) => asked.choices().find((choice) => choice.value === code)?.label ?? code).join(text('list.comma'));
      case 'person':
        return codes.map((id) => people?.value.find((person) => person.id === id)?.name ?? text('list.somebody')).join(text('list.comma'));
      case 'amount':
        return rangeWords(value(), text('list.wanUnit'));
      case 'days':
        return rangeWords(value(), '');
      case 'flag':
        return value() ? text('shared.yes') : '';
    }
  });
}

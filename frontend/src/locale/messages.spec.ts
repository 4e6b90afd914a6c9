import { expect, test } from 'vitest';
import en from './messages/en.ts';
import zh from './messages/zh-CN.ts';

type Tree = { readonly [key: string]: string | Tree };
const leaves = (tree: Tree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value] as [string, string]] : leaves(value, `${path}${key}.`),
  );

const sources = Object.entries(import.meta.glob<string>('../**/*.{ts,vue}', { query: '?raw', import: 'default', eager: true }))
  .filter(([path]) => !path.includes('/locale/') && !path.endsWith('.spec.ts'))
  .map(([, source]) => source)
  .join('\n');
const slots = (words: string): string[] => [...words.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').sort();

test('the sources were read', () => expect(sources.length).toBeGreaterThan(50_000));

test('every text is used', () => {
  const used = (key: string): boolean => sources.includes(`'${key}'`) || sources.includes(`"${key}"`);
  /** Built from a part that is a value: `market.charts.${key}`. */
  const built = [...sources.matchAll(/text\(`([\w.]+)\$\{/g)].map((match) => match[1] ?? '');
  const unused = leaves(zh)
    .map(([key]) => key)
    .filter((key) => !used(key) && !built.some((start) => key.startsWith(start)));
  expect(unused).toEqual([]);
});

test('English has the same slots as Chinese', () => {
  const english = new Map(leaves(en));
  const different = leaves(zh).filter(([key, words]) => slots(words).join() !== slots(english.get(key) ?? '').join());
  expect(different.map(([key]) => key)).toEqual([]);
});

test('O-5: Chinese texts use Chinese punctuation', () => {
  const halfWidth = leaves(zh).filter(([, words]) => /[\u3400-\u9fff][,;:?!]/.test(words));
  expect(halfWidth.map(([key]) => key)).toEqual([]);
});

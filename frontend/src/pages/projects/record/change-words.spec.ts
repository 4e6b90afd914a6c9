import { describe, expect, test } from 'vitest';
import { defineComponent, h } from 'vue';
import { mountInApp } from '../../../test/mount-in-app.ts';
import { useDictionaries } from '../../../shared/dictionary/use-dictionaries.ts';
import { actWords, useChangeWords } from './change-words.ts';

async function words(): Promise<ReturnType<typeof useChangeWords>> {
  let made: ReturnType<typeof useChangeWords> | undefined;
  await mountInApp(
    defineComponent(() => {
      made = useChangeWords(useDictionaries().nameOf);
      return () => h('div');
    }),
  );
  if (!made) throw new Error('not mounted');
  return made;
}

describe('U-3: the trail in words', () => {
  test.each([
    ['name', '"江宁变电站"', '项目名称', '江宁变电站'],
    ['estimatedAmountFen', '"186500000"', '估计项目金额', '186.50 万元'],
    ['province', '"CN-JS"', '省区', '江苏'],
    ['ownerUnit.name', '"国网江苏"', '业主单位', '国网江苏'],
    ['winProbability', '60', '中标概率', '60%'],
    ['decisionGroup', '[{"name":"王工","role":"decider","attitude":"support","note":""}]', '决标组成员', '王工 · 决策人 · 支持'],
    ['site', '', '工程地点与厂站名称', ''],
    ['somethingNew', '"x"', 'somethingNew', 'x'],
  ])('%s %s', async (path, written, label, value) => {
    const { label: labelOf, value: valueOf } = await words();
    expect([labelOf(path), valueOf(path, written)]).toEqual([label, value]);
  });

  test('ids of people are never shown', async () => {
    const { value } = await words();
    expect(value('collaboratorIds', '["0192f0c1-0000-7000-8000-000000000009"]')).not.toContain('0192');
  });

  test('an act that the portal does not know keeps its name', () => {
    expect(actWords('registered')).toBe('登记了项目');
    expect(actWords('merged')).toBe('merged');
  });
});

import { flushPromises } from '@vue/test-utils';
import { beforeEach, describe, expect, test } from 'vitest';
import { defineComponent, h } from 'vue';
import { mountInApp } from '../../test/mount-in-app.ts';
import type { ListFilter } from './filters.ts';
import { rangeOf, rangeText } from './filters.ts';
import type { ListState } from './use-list-state.ts';
import { useListState } from './use-list-state.ts';

const FILTERS: readonly ListFilter[] = [
  { kind: 'dictionary', key: 'stage', label: 'projects.field.stage', dictionary: 'stage' },
  { kind: 'amount', key: 'amount', label: 'projects.field.estimatedAmountFen' },
];

async function open(at: string) {
  let state: ListState | undefined;
  const page = defineComponent(() => {
    state = useListState('projects', FILTERS, 'registered_at desc');
    return () => h('div');
  });
  const { router, wrapper } = await mountInApp(page, at);
  await flushPromises();
  if (!state) throw new Error('not mounted');
  return { state, router, wrapper };
}

beforeEach(() => localStorage.clear());

describe('the state of a list stands in the address', () => {
  test('it is read from there', async () => {
    const { state } = await open('/projects?stage=lead,bid&amount=50..100&query=江宁&sort=estimated_amount&other=1');
    expect(state.filters.value).toEqual({ stage: 'lead,bid', amount: '50..100' });
    expect(state.query.value).toBe('江宁');
    expect(state.order.value).toBe('estimated_amount');
  });

  test('it is written there, and what belongs to others stays', async () => {
    const { state, router } = await open('/projects?other=1');
    state.setFilter('stage', 'lead');
    await flushPromises();
    state.setOrder('estimated_amount desc');
    await flushPromises();
    expect(router.currentRoute.value.query).toEqual({ other: '1', stage: 'lead', sort: 'estimated_amount desc' });
    state.setOrder('registered_at desc');
    await flushPromises();
    expect(router.currentRoute.value.query).toEqual({ other: '1', stage: 'lead' });
  });

  test('U-4: a list that is opened without state takes the filters used last, but not the words looked for', async () => {
    const first = await open('/projects?query=江宁');
    first.state.setFilter('stage', 'lead');
    await flushPromises();
    first.wrapper.unmount();
    const second = await open('/projects');
    expect(second.state.filters.value).toEqual({ stage: 'lead' });
    expect(second.state.query.value).toBe('');
  });

  test('cleared filters are not remembered', async () => {
    const first = await open('/projects');
    first.state.setFilter('stage', 'lead');
    await flushPromises();
    first.state.clear();
    await flushPromises();
    first.wrapper.unmount();
    expect((await open('/projects')).state.filters.value).toEqual({});
  });
});

test.each([
  ['50..100', '50', '100'],
  ['50..', '50', ''],
  ['..100', '', '100'],
])('the range %s', (written, from, to) => {
  expect(rangeOf(written)).toEqual({ from, to });
  expect(rangeText(from, to)).toBe(written);
});

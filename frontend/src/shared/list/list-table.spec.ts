import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { defineComponent, h } from 'vue';
import { mountInApp } from '../../test/mount-in-app.ts';
import type { ListColumn } from './columns.ts';
import { cellText } from './columns.ts';
import ListTable from './ListTable.vue';

interface Row {
  id: string;
  name: string;
  amount: string;
  province: string;
}
const COLUMNS: readonly ListColumn<Row>[] = [
  { key: 'name', label: 'projects.field.name', read: (row) => row.name, format: 'text', width: 200, card: 'title' },
  { key: 'amount', label: 'projects.list.amount', read: (row) => row.amount, format: 'wan', width: 100, order: 'estimated_amount' },
  { key: 'province', label: 'projects.field.province', read: (row) => row.province, format: { dictionary: 'province' }, width: 80 },
];
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({ id: `${index}`, name: `项目 ${index}`, amount: '186500000', province: 'CN-JS' }));

async function shown(count: number, order = 'registered_at desc') {
  const opened: string[] = [];
  const orders: string[] = [];
  const table = () =>
    h(ListTable<Row>, {
      label: 'projects.title',
      rows: rowsOf(count),
      columns: COLUMNS,
      density: 'roomy',
      order,
      rowKey: (row: Row) => row.id,
      open: (row: Row) => `/projects/${row.id}`,
      faded: false,
      onOpen: (row: Row) => opened.push(row.id),
      onOrder: (next: string) => orders.push(next),
    });
  const { wrapper } = await mountInApp(defineComponent(() => table));
  return { wrapper, opened, orders };
}

test('values are written as their columns say', async () => {
  const { wrapper } = await shown(1);
  expect(wrapper.get('tr.row').text()).toBe('项目 0186.50江苏');
  expect(wrapper.findAll('th').map((head) => head.text())).toEqual(['项目名称', '估计金额（万元）', '省区']);
});

test('of 10,000 rows only those in sight are drawn, but all are announced', async () => {
  const { wrapper } = await shown(10_000);
  expect(wrapper.findAll('tr.row').length).toBeLessThan(60);
  expect(wrapper.get('table').attributes('aria-rowcount')).toBe('10001');
});

describe('with the keyboard', () => {
  test('arrows walk, Enter opens', async () => {
    const { wrapper, opened } = await shown(3);
    await wrapper.get('[data-row="0"]').trigger('keydown', { key: 'ArrowDown' });
    await flushPromises();
    expect(document.activeElement?.getAttribute('data-row')).toBe('1');
    await wrapper.get('[data-row="1"]').trigger('keydown', { key: 'Enter' });
    expect(opened).toEqual(['1']);
  });

  test('the ends are the ends', async () => {
    const { wrapper } = await shown(3);
    await wrapper.get('[data-row="0"]').trigger('keydown', { key: 'ArrowUp' });
    expect(wrapper.get('[tabindex="0"].row').attributes('data-row')).toBe('0');
    await wrapper.get('[data-row="0"]').trigger('keydown', { key: 'End' });
    expect(wrapper.get('[tabindex="0"].row').attributes('data-row')).toBe('2');
  });
});

test.each([
  ['registered_at desc', 'none', 'estimated_amount desc'],
  ['estimated_amount desc', 'descending', 'estimated_amount'],
  ['estimated_amount', 'ascending', 'estimated_amount desc'],
])('sorted by %s: the head says %s and asks for %s', async (order, said, asked) => {
  const { wrapper, orders } = await shown(1, order);
  const head = wrapper.findAll('th')[1]!;
  expect(head.attributes('aria-sort')).toBe(said);
  await head.get('button').trigger('click');
  expect(orders).toEqual([asked]);
});

test('a row without a value leaves its cell empty', () =>
  expect(cellText(COLUMNS[1]!, { ...rowsOf(1)[0]!, amount: '' }, () => '')).toBe(''));

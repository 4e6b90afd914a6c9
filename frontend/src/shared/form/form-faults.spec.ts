import { flushPromises } from '@vue/test-utils';
import { describe, expect, test } from 'vitest';
import { defineComponent, h, ref } from 'vue';
import { REGISTRATION_FORM } from '../../pages/projects/form/registration-form.ts';
import { mountInApp } from '../../test/mount-in-app.ts';
import FormView from './FormView.vue';
import { emptyValues } from './message.ts';
import { useForm } from './use-form.ts';

const context = { today: '2026-11-23', person: { id: 'me', organisation: 'DWHZ', provinces: ['CN-JS'] }, people: [] };
const member = { name: '王工', role: 'decider', attitude: 'support', note: '' };

async function shown(saved = false) {
  const form = useForm(REGISTRATION_FORM, { values: { ...emptyValues(REGISTRATION_FORM), decisionGroup: [member] }, context, saved });
  const submitted = ref(0);
  const { wrapper } = await mountInApp(defineComponent(() => () => h(FormView, { form, submitted: submitted.value })));
  const submit = async (): Promise<void> => {
    submitted.value += 1;
    await flushPromises();
  };
  return { form, wrapper, submit };
}

describe('faults of the service', () => {
  test('are shown at their fields, those of repeated rows in their cell, and in the summary', async () => {
    const { form, wrapper, submit } = await shown();
    form.refuse(
      [
        { field: 'form.decisionGroup[0].role', reason: 'REQUIRED' },
        { field: 'form.name', reason: 'TOO_SHORT', params: { min: '2' } },
        { field: 'form.collaboratorIds[1]', reason: 'COLLABORATOR_UNKNOWN' },
      ],
      'form',
    );
    await submit();
    expect(wrapper.get('[data-path="name"] .fault').text()).toContain('2');
    expect(wrapper.get('[data-path="decisionGroup[0].role"] .fault').text()).toBe('必填');
    expect(wrapper.get('[data-path="collaboratorIds"] .fault').text()).not.toBe('');
    expect(wrapper.findAll('[role="alert"] li')).toHaveLength(3);
  });

  test('the first in the order of the form gets the focus', async () => {
    const { form, submit } = await shown();
    form.refuse(
      [
        { field: 'form.site', reason: 'TOO_LONG', params: { max: '200' } },
        { field: 'form.name', reason: 'REQUIRED' },
      ],
      'form',
    );
    await submit();
    expect(document.activeElement?.closest('[data-path]')?.getAttribute('data-path')).toBe('name');
  });

  test('a reason that the portal does not know yet is said in the words of the service', async () => {
    const { form } = await shown();
    form.refuse([{ field: 'form.name', reason: 'BRAND_NEW', detail: '新的原因' }], 'form');
    expect(form.faultAt('name')).toBe('新的原因');
  });

  test('go when the field is changed', async () => {
    const { form } = await shown();
    form.refuse([{ field: 'form.name', reason: 'REQUIRED' }], 'form');
    form.set('name', '江宁变电站');
    expect(form.faultAt('name')).toBe('');
  });
});

test('P-1: the money field echoes yuan and 大写, and says at once that 200 万元 needs the 立项评审', async () => {
  const { form, wrapper } = await shown();
  form.set('estimatedAmountFen', '199.9999');
  await flushPromises();
  const field = wrapper.get('[data-path="estimatedAmountFen"]');
  expect(field.text()).toContain('1,999,999.00');
  expect(field.text()).toContain('壹佰玖拾玖万玖仟玖佰玖拾玖元整');
  expect(field.text()).not.toContain('立项评审');
  form.set('estimatedAmountFen', '200');
  await flushPromises();
  expect(field.text()).toContain('立项评审');
});

test('P-3: a saved form locks name and tracking start and says why', async () => {
  const { wrapper } = await shown(true);
  for (const key of ['name', 'trackedSince']) {
    const field = wrapper.get(`[data-path="${key}"]`);
    expect(field.get('input').attributes('disabled')).toBeDefined();
    expect(field.text()).toContain('首次保存后不能再修改');
  }
  expect(wrapper.get('[data-path="site"] input').attributes('disabled')).toBeUndefined();
});

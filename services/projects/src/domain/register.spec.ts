import { isRefusal } from '@bidline/kernel';
import { describe, expect, it } from 'vitest';
import { aForm, anOwner, facts } from '../../test/support/mothers.ts';
import { checkLead, register } from './register.ts';

describe('P-1, P-2: registration', () => {
  it('makes the caller the owner and the instant of issue that of registration', () => {
    const lead = checkLead(aForm(), anOwner(), facts());
    if (isRefusal(lead)) throw new Error(lead.reason);
    const issuedAt = new Date('2026-03-10T02:00:00Z');
    const project = register(lead, { id: 'p1', trackingNumber: 'DWHZ-2026-000001', issuedAt });
    expect(project).toMatchObject({
      id: 'p1',
      trackingNumber: 'DWHZ-2026-000001',
      organisation: 'DWHZ',
      owner: { id: 'owner', name: '陈志远' },
      state: 'tracked',
      version: 1,
      registeredAt: issuedAt,
      changedAt: issuedAt,
    });
  });

  it.each([
    ['is that of the owner unit where it is left open', { group: '' }, 'state-grid'],
    ['stays as chosen', { group: 'outside' }, 'outside'],
  ])('P-6: 所属集团 %s', (_what, change, group) => {
    const form = aForm({ ...change, ownerUnit: { name: '国网江苏', group: 'state-grid', id: '' } });
    expect(checkLead(form, anOwner(), facts())).toMatchObject({ form: { group } });
  });

  it('keeps texts tidied', () => {
    const form = aForm({ name: '　江宁变\u200B改造 ', overview: '一\r\n二' });
    expect(checkLead(form, anOwner(), facts())).toMatchObject({ form: { name: '江宁变改造', overview: '一\n二' } });
  });

  it.each([
    ['of the post that the owner holds', 'owner', 'engineering', 'engineering'],
    ['of the token where the chart does not name them', 'other', 'engineering', 'marketing-1'],
  ])('O-6: the department is that %s', (_what, holder, department, expected) => {
    const chart = { organisation: 'DWHZ', version: 2, validFrom: '2026-01-01', departments: [], posts: [aPost({ holder, department })] };
    expect(checkLead(aForm(), anOwner(), facts({ charts: [chart] }))).toMatchObject({ department: expected });
    expect(checkLead(aForm(), anOwner(), facts({ charts: [] }))).toMatchObject({ department: 'marketing-1' });
  });
});

const aPost = (override: object) => ({
  ...{ id: 'sales-1', title: '营销经理', department: '', role: 'sales_manager', reportsTo: '', holder: '' },
  ...{ head: false, acting: '', actingFrom: '', actingUntil: '' },
  ...override,
});

import { describe, expect, test } from 'vitest';
import { problemText, traceText } from '../shared/format/problem-text.ts';
import { ApiProblem, faultText, problemFrom, problemOf } from './problem.ts';

describe('what a failed request says', () => {
  test('a lost connection counts as 503', () =>
    expect(problemOf(new TypeError('failed to fetch'))).toMatchObject({ status: 503, reason: 'NO_CONNECTION' }));

  test.each([
    [undefined, 502],
    ['<html>', 502],
    [{ title: 'x' }, 502],
  ])('an answer that the gateway did not write (%o) keeps its status', (body, status) =>
    expect(problemFrom(status, body)).toMatchObject({ status, reason: 'INTERNAL' }),
  );

  test('O-5: a known reason speaks the language of the person', () => {
    const fault = { field: 'form.name', reason: 'TOO_LONG', params: { max: '200' } };
    expect(faultText(fault, 'zh-CN')).toContain('200');
    expect(faultText(fault, 'en')).toContain('At most 200');
  });

  test('an unknown reason says the words of the service', () =>
    expect(faultText({ field: '', reason: 'NEW_ONE', detail: '新的原因' }, 'zh-CN')).toBe('新的原因'));

  test('faults of a list request are said themselves, each once', () => {
    const fault = { field: 'query', reason: 'QUERY_TOO_SHORT', params: { min: '2' } };
    const problem = new ApiProblem({ status: 400, reason: 'FIELDS_INVALID', fields: [fault, fault] });
    expect(problemText(problem)).toBe(faultText(fault, 'zh-CN'));
  });

  test('a reason without text on a broken service is not shown as a code', () =>
    expect(problemText(new ApiProblem({ status: 500, reason: 'ODD' }))).not.toContain('ODD'));

  test('the trace id goes to the administrators', () => {
    expect(traceText(new ApiProblem({ status: 500, reason: 'INTERNAL', traceId: 'abc' }))).toContain('abc');
    expect(traceText(new TypeError('x'))).toBe('');
  });
});

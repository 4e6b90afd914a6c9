import { describe, expect, test } from 'vitest';
import { REGISTRATION_FORM } from '../../pages/projects/form/registration-form.ts';
import { textIn } from './form-spec.ts';
import { at, emptyValues, messageFrom, valuesFrom, withoutBlankRows } from './message.ts';

describe('a form and the message of the API', () => {
  test.each([
    ['186.5', '186500000'],
    ['1,999,999.99', '1999999990000'],
    ['１８６．５', '186500000'],
    ['0.000001', '1'],
    ['', '0'],
    ['abc', '0'],
  ])('O-4: %s 万元 is sent as %s fen', (typed, fen) => {
    const message = messageFrom(REGISTRATION_FORM, { ...emptyValues(REGISTRATION_FORM), estimatedAmountFen: typed });
    expect(at(message, 'estimatedAmountFen')).toBe(fen);
  });

  test('O-4: fen come back as 万元 without loss', () => {
    expect(textIn(valuesFrom(REGISTRATION_FORM, { estimatedAmountFen: '199999999' }), 'estimatedAmountFen')).toBe('199.999999');
  });

  test('nested fields stand at their path', () => {
    const message = messageFrom(REGISTRATION_FORM, { ...emptyValues(REGISTRATION_FORM), 'ownerUnit.name': ' 国网江苏 ' });
    expect(at(message, 'ownerUnit.name')).toBe('国网江苏');
    expect(textIn(valuesFrom(REGISTRATION_FORM, message), 'ownerUnit.name')).toBe('国网江苏');
  });

  test.each([
    ['', undefined],
    ['0', 0],
    ['60', 60],
  ])('a win probability of "%s" is sent as %s', (typed, sent) => {
    const message = messageFrom(REGISTRATION_FORM, { ...emptyValues(REGISTRATION_FORM), winProbability: typed });
    expect(at(message, 'winProbability')).toBe(sent);
  });

  test('rows without a word are not sent', () => {
    const blank = { name: '', role: '', attitude: '', note: ' ' };
    const values = { ...emptyValues(REGISTRATION_FORM), decisionGroup: [blank, { ...blank, name: '王工' }] };
    expect(at(messageFrom(REGISTRATION_FORM, withoutBlankRows(REGISTRATION_FORM, values)), 'decisionGroup')).toHaveLength(1);
  });
});

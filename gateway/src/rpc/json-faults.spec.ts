import { messageType } from '@bidline/proto';
import type { JsonValue } from '@bidline/proto';
import { expect, test } from 'vitest';
import { jsonFaults } from './json-faults.ts';

const REGISTER = messageType('bidline.projects.v1.RegisterProjectRequest');

const wrong = (field: string, expected: string) => ({ field, reason: 'WRONG_TYPE', params: { expected } });

test.each<[string, JsonValue, object[]]>([
  ['nothing', {}, []],
  ['null as a default', { form: { name: null } }, []],
  ['amounts as text and as number', { form: { estimatedAmountFen: '199999999' } }, []],
  ['amounts as a number', { form: { estimatedAmountFen: 199_999_999 } }, []],
  ['names as the proto spells them', { form: { estimated_amount_fen: '1' } }, []],
  ['a field that does not exist', { from: {} }, [{ field: 'from', reason: 'UNKNOWN_FIELD', params: { name: 'from' } }]],
  ['one deeper', { form: { nmae: 'x' } }, [{ field: 'form.nmae', reason: 'UNKNOWN_FIELD', params: { name: 'nmae' } }]],
  [
    'one in a list',
    { form: { decisionGroup: [{}, { rank: 1 }] } },
    [expect.objectContaining({ field: 'form.decisionGroup[1].rank' }) as object],
  ],
  ['a list for an object', { form: [] }, [wrong('form', 'object')]],
  ['an object for a list', { form: { competitors: {} } }, [wrong('form.competitors', 'list')]],
  ['a number for a text', { form: { name: 7 } }, [wrong('form.name', 'string')]],
  ['a fraction for an amount', { form: { estimatedAmountFen: 1.5 } }, [wrong('form.estimatedAmountFen', 'integer')]],
  ['a text that is no amount', { form: { estimatedAmountFen: '1,000' } }, [wrong('form.estimatedAmountFen', 'integer')]],
  [
    'an inexact amount',
    { form: { estimatedAmountFen: '9007199254740992' } },
    [expect.objectContaining({ reason: 'OUT_OF_RANGE' }) as object],
  ],
  ['a truth for a percentage', { form: { winProbability: true } }, [wrong('form.winProbability', 'integer')]],
  ['several at once', { form: { name: 1, site: 2 } }, [wrong('form.name', 'string'), wrong('form.site', 'string')]],
])('%s', (_name, json, faults) => {
  expect(jsonFaults(REGISTER, json)).toEqual(faults);
});

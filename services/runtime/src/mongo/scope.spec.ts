import { describe, expect, it } from 'vitest';
import { scoped } from './scope.ts';

describe('O-2: the filter of a scope', () => {
  it.each([
    ['everything', { all: true }, {}],
    ['one audience', { all: false, audiences: ['p:1'] }, { audience: 'p:1' }],
    ['several', { all: false, audiences: ['p:1', 'o:DWHZ'] }, { audience: { $in: ['p:1', 'o:DWHZ'] } }],
    ['none, which sees nothing', { all: false, audiences: [] }, { audience: { $in: [] } }],
  ] as const)('for %s', (_what, scope, filter) => expect(scoped(scope)).toEqual(filter));
});

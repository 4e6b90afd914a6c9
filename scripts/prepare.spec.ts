import { describe, expect, it } from 'vitest';
import { isInstalled } from './prepare.ts';

const lockfile = JSON.stringify({
  packages: {
    '': {},
    'services/a': { version: '0.1.0' },
    'node_modules/@bidline/a': { link: true },
    'node_modules/express': { version: '5.3.0' },
    'node_modules/other-platform': { version: '1.0.0', optional: true },
  },
});
const record = (packages: Record<string, object>): string => JSON.stringify({ packages });
const whole = {
  'services/a': { version: '0.1.0' },
  'node_modules/@bidline/a': { link: true },
  'node_modules/express': { version: '5.3.0' },
};

describe('npm ci is needed', () => {
  it.each([
    { case: 'after a fresh clone', installed: undefined, needed: true },
    { case: 'not when the same versions are there', installed: record(whole), needed: false },
    { case: 'when a version differs', installed: record({ ...whole, 'node_modules/express': { version: '5.2.0' } }), needed: true },
    { case: 'when a package is missing', installed: record({ 'services/a': { version: '0.1.0' } }), needed: true },
    { case: 'when there is one too many', installed: record({ ...whole, 'node_modules/left': { version: '1.0.0' } }), needed: true },
  ])('$case', ({ installed, needed }) => {
    expect(isInstalled(lockfile, installed)).toBe(!needed);
  });
});

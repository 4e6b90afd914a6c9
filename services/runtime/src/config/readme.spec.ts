import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { commonSettings } from './common-settings.ts';
import { describeSettings } from './describe-settings.ts';

it('the README tells the settings as they are', () => {
  const readme = readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');
  expect(readme).toContain(describeSettings(commonSettings));
});

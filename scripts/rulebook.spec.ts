import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderRulebook, rulesFiles } from './rulebook.ts';

describe('RULES.md', () => {
  it('of every service says what its tables say (else: make rulebook)', async () => {
    const files = await rulesFiles(path.join(import.meta.dirname, '..'));
    expect(files.map(({ service }) => service)).toContain('projects');
    for (const { service, written, rendered } of files) expect(written, service).toBe(rendered);
  });

  it('is a table per section, bars in cells escaped', () => {
    const sections = [{ id: 'P-1', title: '金额', columns: ['a', 'b'], rows: [['1|2', '3']] }];
    expect(renderRulebook({ title: '项目', sections })).toContain('## 金额(P-1)\n\n| a | b |\n| --- | --- |\n| 1\\|2 | 3 |\n');
  });

  it('does not take a row that misses a cell', () => {
    expect(() => renderRulebook({ title: 'x', sections: [{ id: 'P-1', title: 'y', columns: ['a', 'b'], rows: [['1']] }] })).toThrow(
      /1 cells/,
    );
  });
});

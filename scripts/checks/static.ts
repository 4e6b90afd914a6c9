import { join } from 'node:path';
import { run } from '../stack/run.ts';
import { breakingCheck } from './contract.ts';
import { one, type Step } from './step.ts';

const tool = (root: string, name: string, commands: readonly (readonly string[])[]): Step => ({
  name,
  run: async () => {
    const outputs: string[] = [];
    let holds = true;
    for (const [command, ...args] of commands) {
      const { code, output } = await run(join(root, 'node_modules/.bin', command ?? ''), args, { cwd: root });
      holds &&= code === 0;
      outputs.push(output);
    }
    return one(holds, outputs.join('\n'));
  },
});

const script = (root: string, name: string, file: string, ...args: string[]): Step => ({
  name,
  run: async () => {
    const { code, output } = await run(process.execPath, [join(root, file), ...args], { cwd: root });
    return one(code === 0, output);
  },
});

/** The checks that run nothing of the system, the longest first. */
export const staticSteps = (root: string): Step[] => [
  tool(root, 'lint', [['eslint', '--cache', '--cache-location', 'node_modules/.cache/eslint/', '--max-warnings', '0', '.']]),
  tool(root, 'types', [
    ['tsc', '-p', '.'],
    ['vue-tsc', '-p', 'frontend/tsconfig.json', '--noEmit'],
  ]),
  tool(root, 'format', [['prettier', '--cache', '--log-level', 'warn', '--check', '.']]),
  script(root, 'layers', 'scripts/layers.ts'),
  tool(root, 'contract', [['buf', 'lint']]),
  { name: 'breaking', run: () => breakingCheck(root) },
  script(root, 'documents', 'proto/src/openapi/write.ts', '--check'),
];

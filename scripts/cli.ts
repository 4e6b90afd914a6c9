import { parseArgs } from 'node:util';
import { STACK_NAMES, type StackName } from './stack/settings.ts';

/** Whether a module was started as the program (and not imported). */
export const isMain = (meta: ImportMeta): boolean => meta.main;

/** Prints a script's help and ends when --help is among the arguments. */
export const helpOr = (help: string): void => {
  if (!process.argv.slice(2).some((argument) => argument === '--help' || argument === '-h')) return;
  console.log(help);
  process.exit(0);
};

/** The arguments of a script that works on a stack: `--stack demo|test|bench` (default demo) and the words after it. */
export const stackArguments = (help: string): { stack: StackName; words: string[] } => {
  helpOr(`${help}\n  --stack demo|test|bench   which stack (default: demo)`);
  const { values, positionals } = parseArgs({ options: { stack: { type: 'string', default: 'demo' } }, allowPositionals: true });
  const stack = STACK_NAMES.find((name) => name === values.stack);
  if (stack === undefined) throw new Error(`--stack ${values.stack}: there are ${STACK_NAMES.join(', ')}`);
  return { stack, words: positionals.filter((word) => word !== '') };
};

/** Runs a script's work; an error becomes one readable line and exit code 1. */
export const main = async (work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
};

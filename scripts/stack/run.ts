import { spawn } from 'node:child_process';

export interface Outcome {
  readonly code: number;
  /** Standard output and error in the order they came. */
  readonly output: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Sees the output as it comes. */
  readonly onOutput?: (text: string) => void;
}

/** Runs a command to its end and answers its code and output; 127 when it cannot be started. */
export const run = (command: string, args: readonly string[], options: RunOptions = {}): Promise<Outcome> =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      options.onOutput?.(chunk.toString());
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error: NodeJS.ErrnoException) =>
      resolve({ code: 127, output: error.code === 'ENOENT' ? `${command} is not installed (or not on the PATH)` : error.message }),
    );
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });

/** Runs a command that must succeed; throws with its last lines otherwise. */
export const runOrThrow = async (command: string, args: readonly string[], options: RunOptions = {}): Promise<string> => {
  const { code, output } = await run(command, args, options);
  if (code === 0) return output;
  throw new Error(`${[command, ...args].join(' ')} ended with ${code}:\n${output.trimEnd().split('\n').slice(-15).join('\n')}`);
};

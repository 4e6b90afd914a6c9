/** What a check or a suite found. A static check counts as one. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  /** Shown when something failed. */
  readonly output: string;
}

export interface Step {
  readonly name: string;
  readonly run: () => Promise<Outcome>;
}

/** The outcome of a check that either holds or not. */
export const one = (holds: boolean, output: string): Outcome => ({ passed: holds ? 1 : 0, failed: holds ? 0 : 1, output });

/** The counts of all outcomes together. */
export const total = (outcomes: readonly Outcome[]): Outcome => ({
  passed: outcomes.reduce((sum, { passed }) => sum + passed, 0),
  failed: outcomes.reduce((sum, { failed }) => sum + failed, 0),
  output: '',
});

/** The last line of `make test`. */
export const lastLine = ({ passed, failed }: Pick<Outcome, 'passed' | 'failed'>): string => `${passed} passed, ${failed} failed`;

const report = (name: string, { passed, failed, output }: Outcome, seconds: number): void => {
  const mark = failed === 0 ? '✓' : '✗';
  const counts = passed + failed === 1 ? '' : ` ${lastLine({ passed, failed })}`;
  console.log(`${mark} ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s${counts}`);
  if (failed > 0) console.log(output.trimEnd().replaceAll(/^/gm, '    '));
};

/** Runs steps, so many at a time, in their order; prints each as it ends. A step that throws has failed. */
export const runSteps = async (steps: readonly Step[], atATime: number): Promise<Outcome[]> => {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const began = Date.now();
      const outcome = await step
        .run()
        .catch((error: unknown) => one(false, error instanceof Error ? (error.stack ?? error.message) : String(error)));
      report(step.name, outcome, (Date.now() - began) / 1000);
      outcomes.push(outcome);
    }
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return outcomes;
};

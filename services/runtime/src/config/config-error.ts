/** What is wrong with one setting. */
export interface SettingFault {
  readonly env: string;
  readonly doc: string;
  /** In words; never the value. */
  readonly problem: string;
}

/** The settings do not allow a start. Its message lists every fault, so that one look suffices to mend them all. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly faults: readonly SettingFault[];

  constructor(faults: readonly SettingFault[]) {
    const lines = faults.map(({ env, doc, problem }) => `  ${env}: ${problem} (${doc})`);
    super(`the settings do not allow a start:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}

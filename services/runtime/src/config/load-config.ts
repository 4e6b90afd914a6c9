import type { z } from 'zod';
import { ConfigError } from './config-error.ts';
import type { SettingFault } from './config-error.ts';
import type { ConfigOf, Setting, SettingsSpec } from './setting.ts';

/** The environment as a process has it. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads all settings of a process, checks them and freezes them; call it before anything else. Throws one `ConfigError` that names every fault,
 * without a value in it. An empty variable counts as unset, because compose files and charts cannot leave one out.
 */
export function loadConfig<S extends SettingsSpec>(spec: S, env: Environment): ConfigOf<S> {
  const faults: SettingFault[] = [];
  const values: Record<string, unknown> = {};
  for (const [key, one] of Object.entries(spec)) {
    const text = env[one.env];
    const parsed = one.schema.safeParse(text === '' ? undefined : text);
    if (parsed.success) values[key] = freeze(parsed.data);
    else faults.push({ env: one.env, doc: one.doc, problem: problemOf(one, text, parsed.error) });
  }
  if (faults.length > 0) throw new ConfigError(faults);
  return Object.freeze(values) as ConfigOf<S>;
}

function problemOf({ secret }: Setting<unknown>, text: string | undefined, error: z.ZodError): string {
  if (text === undefined || text === '') return 'is not set';
  // A schema's message may quote what it got.
  return secret ? 'is not acceptable (its value is not shown)' : error.issues.map((issue) => issue.message).join('; ');
}

const freeze = (value: unknown): unknown => (typeof value === 'object' && value !== null ? Object.freeze(value) : value);

import type { z } from 'zod';

/** One setting of a process: where it comes from, what it may be, what it is for. */
export interface Setting<T> {
  /** Name of the environment variable. */
  readonly env: string;
  readonly schema: z.ZodType<T>;
  /** One sentence for the person who runs the process; it stands in the README's table and beside a fault. */
  readonly doc: string;
  /** Its value is never shown: not in a fault, not in a table, not in a log. */
  readonly secret: boolean;
  /** What a table says in place of a default that is another one on each machine. */
  readonly defaultText?: string;
}

/**
 * Declares a setting. The schema gets the variable's text, or undefined where it is unset or empty: `.default(…)` makes it optional. A secret has
 * no default.
 */
export function setting<T>(
  env: string,
  schema: z.ZodType<T>,
  doc: string,
  { secret = false, defaultText }: { secret?: boolean; defaultText?: string } = {},
): Setting<T> {
  return { env, schema, doc, secret, defaultText };
}

/** The settings of a process by the names that its code uses. */
export type SettingsSpec = Readonly<Record<string, Setting<unknown>>>;

/** What `loadConfig` makes of a spec: one typed, read-only value per setting. */
export type ConfigOf<S extends SettingsSpec> = { readonly [K in keyof S]: S[K] extends Setting<infer T> ? T : never };

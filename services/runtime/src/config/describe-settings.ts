import type { SettingsSpec } from './setting.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

/** The settings as a markdown table (setting, default, meaning) for a README or `--print-settings`. Secrets never show a default. */
export function describeSettings(spec: SettingsSpec): string {
  const rows = Object.values(spec).map(({ env, schema, doc, secret, defaultText }) => {
    const byDefault = schema.safeParse(undefined);
    return `| \`${env}\` | ${byDefault.success && !secret ? (defaultText ?? shown(byDefault.data)) : '**required**'} | ${cell(doc)} |`;
  });
  return ['| setting | default | meaning |', '|---|---|---|', ...rows].join('\n');
}

function shown(value: unknown): string {
  if (value === undefined || value === '') return '(empty)';
  return `\`${cell(typeof value === 'string' ? value : JSON.stringify(value))}\``;
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { isMain, helpOr, main } from './cli.ts';
import { serviceNames } from './stack/services.ts';

/** What `src/domain/rulebook.ts` of a service exports as RULEBOOK: its rules as people read them, taken from the tables that its checks read. */
export interface Rulebook {
  readonly title: string;
  readonly sections: readonly {
    /** Ids of requirements. */
    readonly id: string;
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  }[];
}

const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;

/** A rulebook as the text of RULES.md. Throws for a row that does not fit its columns. */
export function renderRulebook({ title, sections }: Rulebook): string {
  const parts = sections.map(({ id, title: heading, columns, rows }) => {
    for (const row of rows)
      if (row.length !== columns.length) throw new Error(`${heading}: a row of ${row.length} cells: ${row.join(', ')}`);
    return [`## ${heading}(${id})`, '', line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
  });
  return [`# ${title}:规则`, '由 `make rulebook` 从 `src/domain` 的表格生成,不要手改。', ...parts].join('\n\n') + '\n';
}

/** A service's RULES.md: where it lies, what it says, what it should say. */
export interface RulesFile {
  readonly service: string;
  readonly file: string;
  readonly written: string;
  readonly rendered: string;
}

/** RULES.md of every service whose domain exports a rulebook. */
export async function rulesFiles(root: string): Promise<RulesFile[]> {
  const services = serviceNames(root).filter((name) => existsSync(sourceOf(root, name)));
  return Promise.all(
    services.map(async (service) => {
      const { RULEBOOK } = (await import(pathToFileURL(sourceOf(root, service)).href)) as { RULEBOOK: Rulebook };
      const file = path.join(root, 'services', service, 'RULES.md');
      return { service, file, written: existsSync(file) ? readFileSync(file, 'utf8') : '', rendered: renderRulebook(RULEBOOK) };
    }),
  );
}

const sourceOf = (root: string, service: string): string => path.join(root, 'services', service, 'src', 'domain', 'rulebook.ts');

if (isMain(import.meta)) {
  helpOr("rulebook   writes each service's RULES.md from the tables of its domain");
  await main(async () => {
    for (const { service, file, written, rendered } of await rulesFiles(path.join(import.meta.dirname, '..'))) {
      if (written !== rendered) writeFileSync(file, rendered);
      console.log(`${service}: ${written === rendered ? 'as it was' : 'RULES.md written'}`);
    }
  });
}

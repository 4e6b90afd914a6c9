import type { Database } from '../mongo/database.ts';
import { PROBLEM_KINDS } from './problems.ts';
import { verifyTrail } from './verify.ts';
import type { VerifyOptions } from './verify.ts';

/** What the command `prove-trail` of a service hands over. */
export interface ProveOptions extends VerifyOptions {
  readonly database: Database;
  readonly key: string;
  /** Where lines go; a service hands over `console.log`. */
  readonly print: (line: string) => void;
}

/** Proves the trail of a service and prints what it found, problem by problem. The process's exit code: 0 when it is whole, 1 when it is not. */
export async function proveTrail({ database, key, print, ...options }: ProveOptions): Promise<0 | 1> {
  const started = performance.now();
  const proof = await verifyTrail(database, key, options);
  for (const { kind, record, sequence } of proof.problems) {
    print(`${kind}  ${record}${sequence > 0 && !record.startsWith('anchor/') ? `  entry ${sequence}` : ''}  (${PROBLEM_KINDS[kind]})`);
  }
  const more = proof.problemCount - proof.problems.length;
  if (more > 0) print(`and ${more} more`);
  const seconds = ((performance.now() - started) / 1_000).toFixed(1);
  const { lastAnchor } = proof;
  print(`${database.name}: ${proof.records} records, ${proof.entries} entries, ${proof.anchors} anchors read in ${seconds} s`);
  print(`last anchor: ${lastAnchor ? `${lastAnchor.n}:${lastAnchor.mac}` : 'none'}; changed since: ${proof.unanchored} records`);
  print(proof.problemCount === 0 ? 'the trail is whole' : `the trail is NOT whole: ${proof.problemCount} problems`);
  return proof.problemCount === 0 ? 0 : 1;
}

/** Reads an anchor as `proveTrail` and the log print it, `n:mac`. Throws for anything else. */
export function knownAnchorOf(text: string): { n: number; mac: string } {
  const parts = /^([1-9]\d*):([0-9a-f]{64})$/.exec(text);
  if (parts?.[2] === undefined) throw new Error('an anchor is given as <number>:<mac>, as the log prints it');
  return { n: Number(parts[1]), mac: parts[2] };
}

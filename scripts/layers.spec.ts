import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkLayers } from './layers.ts';

let root: string;

beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'layers-'))));
afterEach(() => rmSync(root, { recursive: true }));

/** Writes source files into an empty repository. */
function plant(files: Record<string, string>): void {
  for (const [name, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
    mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
    writeFileSync(path.join(root, name), text);
  }
}

const target = 'export const it = 1;';

test.each([
  ['kernel-is-pure', 'services/kernel/src/money.ts', `import { readFileSync } from 'node:fs'; export const x = readFileSync;`, []],
  ['domain-is-pure', 'services/a/src/domain/rule.ts', `export { it } from '../storage/store.ts';`, ['services/a/src/storage/store.ts']],
  [
    'usecases-through-ports',
    'services/a/src/usecases/do.ts',
    `export { it } from '../storage/store.ts';`,
    ['services/a/src/storage/store.ts'],
  ],
  ['adapters-apart', 'services/a/src/grpc/handler.ts', `export { it } from '../storage/store.ts';`, ['services/a/src/storage/store.ts']],
  ['wiring-on-top', 'services/a/src/grpc/handler.ts', `export { it } from '../config.ts';`, ['services/a/src/config.ts']],
  [
    'services-apart',
    'services/a/src/clients/b.ts',
    `export { it } from '../../../b/src/domain/rule.ts';`,
    ['services/b/src/domain/rule.ts'],
  ],
  ['runtime-below-services', 'services/runtime/src/x.ts', `export { it } from '../../b/src/index.ts';`, ['services/b/src/index.ts']],
  ['gateway-knows-no-service', 'gateway/src/x.ts', `export { it } from '../../services/b/src/index.ts';`, ['services/b/src/index.ts']],
  [
    'portal-alone',
    'frontend/src/Page.vue',
    `<script setup lang="ts">import { it } from '../../gateway/src/x.ts'; it;</script>`,
    ['gateway/src/x.ts'],
  ],
  ['portal-without-node', 'frontend/src/Page.vue', `<script setup lang="ts">import fs from 'node:fs'; fs;</script>`, []],
  ['no-cycles', 'gateway/src/a.ts', `export * from './b.ts';`, []],
])('a planted import is found: %s', async (rule, file, text, targets) => {
  plant({ ...Object.fromEntries(targets.map((name) => [name, target])), 'gateway/src/b.ts': `export * from './a.ts';`, [file]: text });
  const { violations } = await checkLayers(root);
  expect(violations.filter((line) => line.startsWith(`${rule}: ${file} -> `))).toHaveLength(1);
});

test('what the layers allow passes, and every file was looked at', async () => {
  plant({
    'services/a/src/usecases/do.ts': `import type { Store } from '../storage/store.ts'; export const run = (s: Store) => s;`,
    'services/a/src/storage/store.ts': `export interface Store { x: 1 }`,
    'frontend/src/Page.vue': `<template><p /></template>`,
  });
  expect(await checkLayers(root)).toEqual({ files: 3, unseen: [], violations: [] });
});

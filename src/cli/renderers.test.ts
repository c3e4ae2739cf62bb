import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { sampleConfig } from '../../tests/support/sample-postmortem.ts';
import { readDigests } from './digest-memory.ts';
import { hasRenderer, keepRenderer, rendererFor } from './renderers.ts';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'renderers '));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A folder as Astro leaves it. */
function compiled(): string {
  const folder = path.join(root, 'compiled');
  for (const file of ['server/entry.mjs', 'assets/_astro/a.css']) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), file);
  }
  return folder;
}

test('a renderer belongs to code and config, and to no content', () => {
  const at = (cache: string, code: string, name: string): string =>
    rendererFor(path.join(root, cache), code, { ...sampleConfig, name });
  assert.equal(at('a', 'code', 'Name'), at('b', 'code', 'Name'));
  assert.notEqual(at('a', 'code', 'Name'), at('a', 'other', 'Name'));
  assert.notEqual(at('a', 'code', 'Name'), at('a', 'code', 'Other'));
});

test('a renderer is there once it is kept, and no more when anything in it was changed', () => {
  const folder = rendererFor(path.join(root, 'a'), 'code', sampleConfig);
  assert.equal(hasRenderer(folder, readDigests), false);
  keepRenderer(compiled(), folder);
  assert.equal(existsSync(path.join(root, 'compiled')), false);
  assert.equal(hasRenderer(folder, readDigests), true);
  writeFileSync(path.join(folder, 'server/entry.mjs'), 'damaged');
  assert.equal(hasRenderer(folder, readDigests), false);
  keepRenderer(compiled(), folder);
  assert.equal(hasRenderer(folder, readDigests), true);
});

test('a renderer that is there already is left to those who use it', () => {
  const folder = rendererFor(path.join(root, 'a'), 'code', sampleConfig);
  keepRenderer(compiled(), folder);
  const { ino } = statSync(path.join(folder, 'server/entry.mjs'));
  keepRenderer(compiled(), folder);
  assert.equal(statSync(path.join(folder, 'server/entry.mjs')).ino, ino);
  assert.equal(existsSync(path.join(root, 'compiled')), false);
});

test('of many renderers those that were used last are kept', () => {
  const folders = Array.from({ length: 10 }, (_, index) =>
    rendererFor(path.join(root, 'a'), `code ${index}`, sampleConfig),
  );
  for (const [index, folder] of folders.entries()) {
    keepRenderer(compiled(), folder);
    utimesSync(path.join(folder, 'seal'), 1000 + index, 1000 + index);
    if (index > 0) hasRenderer(folders[0] ?? '', readDigests);
  }
  keepRenderer(compiled(), rendererFor(path.join(root, 'a'), 'last', sampleConfig));
  const kept = new Set(readdirSync(path.join(root, 'renderers')));
  assert.equal(kept.size, 8);
  assert.ok(kept.has(path.basename(folders[0] ?? '')), 'the first was used again');
  assert.ok(!kept.has(path.basename(folders[1] ?? '')), 'the second was not');
});

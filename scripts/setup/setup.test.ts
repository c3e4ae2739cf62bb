import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { findChromium } from '../find-chromium.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { ensureNode } from './node-version.mjs';
import { SetupError } from './step.mjs';

let root = '';
const searchPath = process.env['PATH'];

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'aftermath setup '));
  // No npm is found from here on: an installation that is tried fails.
  process.env['PATH'] = root;
});
afterEach(() => {
  process.env['PATH'] = searchPath;
  rmSync(root, { recursive: true });
});

function write(name: string, value: unknown): void {
  mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
  writeFileSync(path.join(root, name), JSON.stringify(value));
}

const listed = {
  '': { version: '0.1.0' },
  'node_modules/a': { version: '1.0.0' },
  'node_modules/for-another-system': { version: '2.0.0', optional: true },
};

test('what is installed is not installed again, whoever installed it', () => {
  write('package-lock.json', { packages: listed });
  write('node_modules/.package-lock.json', {
    packages: { 'node_modules/a': { version: '1.0.0' } },
  });
  ensureDependencies(root);
  assert.ok(existsSync(path.join(root, 'node_modules/.aftermath-setup')));
  rmSync(path.join(root, 'node_modules/.package-lock.json'));
  ensureDependencies(root);
});

for (const [what, installed] of [
  ['nothing', undefined],
  ['another version', { 'node_modules/a': { version: '1.0.1' } }],
  ['less', {}],
] as const) {
  test(`with ${what} installed npm is run, and when it fails a sentence says so`, () => {
    write('package-lock.json', { packages: listed });
    if (installed) write('node_modules/.package-lock.json', { packages: installed });
    assert.throws(() => {
      ensureDependencies(root);
    }, SetupError);
    assert.equal(existsSync(path.join(root, 'node_modules/.aftermath-setup')), false);
  });
}

test('a changed lockfile is noticed', () => {
  write('package-lock.json', { packages: { 'node_modules/a': { version: '1.0.0' } } });
  write('node_modules/.package-lock.json', {
    packages: { 'node_modules/a': { version: '1.0.0' } },
  });
  ensureDependencies(root);
  write('package-lock.json', { packages: { 'node_modules/a': { version: '1.1.0' } } });
  assert.throws(() => {
    ensureDependencies(root);
  }, SetupError);
});

test('a Node that is too old is named with the one that is needed', () => {
  write('package.json', { engines: { node: '>=22.18.0' } });
  ensureNode(root);
  write('package.json', { engines: { node: '>=999.0.0' } });
  assert.throws(
    () => {
      ensureNode(root);
    },
    (error) => error instanceof SetupError && /needs 999\.0\.0/.test(error.message),
  );
});

test('a Chromium that was asked for is taken, or refused by name; never passed over', async () => {
  assert.equal(await findChromium({ CHROMIUM_PATH: process.execPath }), process.execPath);
  for (const wish of [path.join(root, 'none'), root]) {
    await assert.rejects(
      findChromium({ CHROMIUM_PATH: wish }),
      (error) => error instanceof Error && error.message.includes(`\`${wish}\``),
    );
  }
});

import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { ownMark } from './process-mark.ts';
import { recover } from './recover.ts';

let home = '';
let dist = '';

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'aftermath recover '));
  dist = path.join(home, 'dist');
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

/** A site of one page. */
function fill(folder: string, text: string): void {
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'index.html'), text);
}

function pageOf(folder: string): string {
  return readFileSync(path.join(folder, 'index.html'), 'utf8');
}

test('what dead builds left beside a good site is removed; what is not ours stays', () => {
  fill(dist, 'old');
  fill(`${dist}.next-999999999-1`, 'half');
  fill(`${dist}.previous-999999999-1`, 'older');
  fill(`${dist}.previous-mine`, 'kept by a person');
  recover(dist);
  assert.equal(pageOf(dist), 'old');
  assert.deepEqual(readdirSync(home).sort(), ['dist', 'dist.previous-mine']);
});

test('a half copied first site is not shown', () => {
  fill(`${dist}.next-999999999-1`, 'half');
  recover(dist);
  assert.deepEqual(readdirSync(home), []);
});

test('a build that still publishes is left alone', () => {
  const folders = [`${dist}.next-${ownMark()}`, `${dist}.previous-${ownMark()}`];
  for (const folder of folders) fill(folder, 'old');
  recover(dist);
  for (const folder of folders) assert.equal(pageOf(folder), 'old');
  assert.equal(existsSync(dist), false);
});

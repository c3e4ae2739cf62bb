import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { type Environment, readEnvironment } from './environment.ts';
import { pruneRooms } from './prune-rooms.ts';

const now = Date.parse('2026-11-22T12:00:00Z');
const days = (count: number): number => count * 86_400_000;

let root = '';
let environment: Environment;
let around = '';

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'prune '));
  environment = readEnvironment({ AFTERMATH_TODAY: '2026-11-22' }, new Date(0), root);
  around = path.dirname(environment.cacheDir);
  mkdirSync(environment.cacheDir, { recursive: true });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

/** A cache that was used `age` milliseconds ago; of a content folder, unless that is null. */
function cache(name: string, age: number, content: string | null): void {
  const folder = path.join(around, name);
  mkdirSync(path.join(folder, 'site'), { recursive: true });
  if (content === null) {
    utimesSync(folder, (now - age) / 1000, (now - age) / 1000);
    return;
  }
  const owner = path.join(folder, 'owner');
  writeFileSync(owner, `${content}\n`);
  utimesSync(owner, (now - age) / 1000, (now - age) / 1000);
}

function left(): string[] {
  pruneRooms(environment, now);
  return readdirSync(around)
    .filter((name) => name !== path.basename(environment.cacheDir))
    .sort();
}

test('the cache of a content folder that is gone goes with it, unless a build runs in it', () => {
  cache('00000000000a', 0, path.join(root, 'gone'));
  cache('00000000000b', 0, root);
  cache('00000000000c', 0, path.join(root, 'gone'));
  writeFileSync(path.join(around, '00000000000c', 'lock'), '');
  assert.deepEqual(left(), ['00000000000b', '00000000000c']);
});

test('of many the oldest go, but none that was used today', () => {
  for (const age of [1, 2, 3, 4, 5, 6, 7, 8]) cache(`00000000000${age}`, days(age), root);
  cache('000000000000', days(0.5), null);
  cache('00000000000f', days(9), null);
  const expected = ['0', '1', '2', '3', '4', '5'].map((last) => `00000000000${last}`);
  assert.deepEqual(left(), expected);
  for (const name of ['a', 'b', 'c']) cache(`00000000000${name}`, days(0.1), root);
  assert.deepEqual(
    left(),
    ['0', '1', '2', 'a', 'b', 'c'].map((last) => `00000000000${last}`),
  );
  for (const name of ['d', 'e', 'f', '7', '8']) cache(`00000000000${name}`, days(0.2), root);
  const stay = ['0', '1', '7', '8', 'a', 'b', 'c', 'd', 'e', 'f'];
  assert.deepEqual(
    left(),
    stay.map((last) => `00000000000${last}`),
  );
});

test('what is no cache is left alone', () => {
  mkdirSync(path.join(around, 'archive'));
  mkdirSync(path.join(around, 'bench'));
  writeFileSync(path.join(around, '0123456789ab'), 'a file');
  assert.deepEqual(left(), ['0123456789ab', 'archive', 'bench']);
});

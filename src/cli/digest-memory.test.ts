import assert from 'node:assert/strict';
import { linkSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { DigestMemory, readDigests } from './digest-memory.ts';

let home = '';
let file = '';
let kept = '';

/** Long after the files were written. */
const later = (): number => Date.now() + 60_000;

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'memory '));
  file = path.join(home, 'page.html');
  kept = path.join(home, 'digests');
  writeFileSync(file, 'page');
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

/** Puts other words into the file and makes it look as if nobody had. */
function changeUnseen(): void {
  const past = new Date('2026-01-01T00:00:00Z');
  utimesSync(file, past, past);
  const memory = new DigestMemory(kept, later);
  memory.digestOf(file);
  memory.save();
  writeFileSync(file, 'PAGE');
  utimesSync(file, past, past);
}

test('it says what is in a file, as reading says it', () => {
  assert.equal(new DigestMemory(kept, later).digestOf(file), readDigests.digestOf(file));
});

test('a file that has not changed is not read again, nor under another name', () => {
  const before = readDigests.digestOf(file);
  changeUnseen();
  const memory = new DigestMemory(kept, later);
  assert.equal(memory.digestOf(file), before);
  linkSync(file, path.join(home, 'link.html'));
  assert.equal(memory.digestOf(path.join(home, 'link.html')), before);
});

test('another time, another size and another file are read', () => {
  for (const change of [
    (): void => {
      utimesSync(file, new Date('2026-01-02T00:00:00Z'), new Date('2026-01-02T00:00:00Z'));
    },
    (): void => {
      writeFileSync(file, 'a longer page');
    },
    (): void => {
      writeFileSync(path.join(home, 'other'), 'PAGE');
      rmSync(file);
      linkSync(path.join(home, 'other'), file);
    },
  ]) {
    writeFileSync(file, 'page');
    changeUnseen();
    change();
    assert.equal(new DigestMemory(kept, later).digestOf(file), readDigests.digestOf(file));
  }
});

test('a file that changed a moment ago is read again: it may change once more within one tick', () => {
  const now = new DigestMemory(kept, Date.now);
  now.digestOf(file);
  now.save();
  assert.equal(readFileSync(kept, 'utf8').split('\n')[1], '');
});

test('a memory that was cut off, or is of another kind, is forgotten', () => {
  changeUnseen();
  const good = readFileSync(kept, 'utf8');
  const altered = good.slice(0, -1) + (good.endsWith('0') ? '1' : '0');
  for (const bad of [
    '',
    'words',
    good.slice(0, -1),
    altered,
    good.replace('digests 2', 'digests 1'),
  ]) {
    writeFileSync(kept, bad);
    assert.equal(new DigestMemory(kept, later).digestOf(file), readDigests.digestOf(file));
  }
});

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { WordMemory } from '../word-memory.ts';
import { readWords, writeWords } from './word-file.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'words '));
  file = path.join(folder, 'words');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Asks for texts by their digests, and tells which of them had to be read. */
function ask(memory: WordMemory, texts: Readonly<Record<string, string>>): string[] {
  const read: string[] = [];
  for (const [digest, text] of Object.entries(texts)) {
    const counts = memory.countsOf(digest, () => {
      read.push(digest);
      return text;
    });
    const told = text.split(' ').flatMap((word) => [word, 1]);
    assert.deepEqual(
      counts.map((each, index) => (index % 2 === 0 ? memory.words[each] : each)),
      told,
    );
  }
  return read;
}

const texts = { a: 'boiler steam', b: 'steam galley' };

test('texts are counted once, and new ones when they come', () => {
  const first = readWords(file, 'one');
  assert.deepEqual(ask(first, texts), ['a', 'b']);
  assert.deepEqual(ask(first, texts), [], 'nor twice in one build');
  writeWords(file, 'one', first);
  const second = readWords(file, 'one');
  assert.deepEqual(ask(second, { b: texts.b, c: 'harbour steam' }), ['c']);
  writeWords(file, 'one', second);
  const third = readWords(file, 'one');
  assert.deepEqual(ask(third, { c: 'harbour steam', a: texts.a }), ['a'], 'it was not asked for');
});

test('what is gone leaves no word behind', () => {
  const first = readWords(file, 'one');
  ask(first, texts);
  writeWords(file, 'one', first);
  const second = readWords(file, 'one');
  ask(second, { b: texts.b });
  writeWords(file, 'one', second);
  assert.deepEqual(readWords(file, 'one').words, ['steam', 'galley']);
});

test('what another renderer counted, or what was damaged, is nothing', () => {
  const memory = readWords(file, 'one');
  ask(memory, texts);
  writeWords(file, 'one', memory);
  assert.deepEqual(ask(readWords(file, 'two'), texts), ['a', 'b']);
  writeFileSync(file, readFileSync(file, 'utf8').replace('boiler', 'kettle'));
  assert.deepEqual(ask(readWords(file, 'one'), texts), ['a', 'b']);
});

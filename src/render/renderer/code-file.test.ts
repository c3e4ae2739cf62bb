import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import type { CodeMemory } from '../code-memory.ts';
import { readCode, writeCode } from './code-file.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'code '));
  file = path.join(folder, 'code');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Asks for code, and tells which of it had to be coloured. */
async function ask(memory: CodeMemory, blocks: readonly (readonly [string, string | null])[]) {
  const made: string[] = [];
  for (const [code, language] of blocks) {
    const lines = code.split('\n').map((text) => [{ text, tone: null }]);
    const told = await memory.coloured(code, language, () => {
      made.push(code);
      return Promise.resolve({ language, lines });
    });
    assert.deepEqual(told, { language, lines });
  }
  return made;
}

const shell = ['echo "a \u2028 b"\necho c', 'sh'] as const;
const plain = ['echo', null] as const;

test('code is coloured once, and in each language', async () => {
  const first = readCode(file, 'one');
  assert.deepEqual(await ask(first, [shell, plain]), [shell[0], 'echo']);
  assert.deepEqual(await ask(first, [shell, plain]), [], 'nor twice in one build');
  writeCode(file, 'one', first, first.shown);
  const second = readCode(file, 'one');
  assert.deepEqual(await ask(second, [plain, ['echo', 'sh'], shell]), ['echo']);
});

test('what no page shows any more is left out when something is added', async () => {
  const first = readCode(file, 'one');
  await ask(first, [shell, plain]);
  writeCode(file, 'one', first, first.shown);
  const second = readCode(file, 'one');
  await ask(second, [plain, ['new', null]]);
  writeCode(file, 'one', second, second.shown);
  assert.deepEqual(await ask(readCode(file, 'one'), [shell, plain, ['new', null]]), [shell[0]]);
});

test('what another renderer coloured, or what was damaged, is coloured anew', async () => {
  const first = readCode(file, 'one');
  await ask(first, [shell, plain]);
  writeCode(file, 'one', first, first.shown);
  assert.deepEqual(await ask(readCode(file, 'two'), [plain]), ['echo']);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('echo c', 'echo d'));
  assert.deepEqual(await ask(readCode(file, 'one'), [shell, plain]), [shell[0]]);
  writeFileSync(file, text.slice(0, -10));
  assert.deepEqual(await ask(readCode(file, 'one'), [shell, plain]), ['echo']);
});

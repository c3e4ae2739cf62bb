import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { readEnvironment } from './environment.ts';
import { checkFolders } from './folders.ts';
import { UsageError } from './usage-error.ts';

const root = mkdtempSync(path.join(tmpdir(), 'aftermath folders '));
mkdirSync(path.join(root, 'content', 'incidents'), { recursive: true });
mkdirSync(path.join(root, 'papers'));
writeFileSync(path.join(root, 'papers', 'letter.txt'), 'dear');
mkdirSync(path.join(root, 'site'));
writeFileSync(path.join(root, 'site', 'index.html'), '');
mkdirSync(path.join(root, 'empty'));
after(() => {
  rmSync(root, { recursive: true });
});

function check(env: Record<string, string>): void {
  checkFolders(readEnvironment(env, new Date('2026-08-22T12:00:00Z'), root), root);
}

for (const env of [
  {},
  { AFTERMATH_OUT: 'site' },
  { AFTERMATH_OUT: 'empty' },
  { AFTERMATH_OUT: 'not/yet there' },
  { AFTERMATH_OUT: '..site' },
  { AFTERMATH_CONFIG: 'papers/letter.txt' },
]) {
  test(`these folders will do: ${JSON.stringify(env)}`, () => {
    assert.doesNotThrow(() => {
      check(env);
    });
  });
}

for (const env of [
  { AFTERMATH_CONTENT: 'nowhere' },
  { AFTERMATH_CONTENT: 'papers/letter.txt' },
  { AFTERMATH_OUT: '.' },
  { AFTERMATH_OUT: '..' },
  { AFTERMATH_OUT: '/' },
  { AFTERMATH_OUT: 'content' },
  { AFTERMATH_OUT: 'content/incidents/site' },
  { AFTERMATH_OUT: 'public' },
  { AFTERMATH_OUT: 'papers' },
  { AFTERMATH_OUT: 'papers/letter.txt' },
  { AFTERMATH_CONFIG: 'nowhere.ts' },
  { AFTERMATH_CONFIG: 'papers' },
  { AFTERMATH_CONFIG: 'site/index.html', AFTERMATH_OUT: 'site' },
]) {
  test(`these are refused before anything is written: ${JSON.stringify(env)}`, () => {
    assert.throws(() => {
      check(env);
    }, UsageError);
  });
}

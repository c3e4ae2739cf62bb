import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeEach, afterEach, test } from 'node:test';
import { faultsOf, promisedIds } from './site-files.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'aftermath files '));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, text = ''): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

const followUps = (...incidents: string[]): string =>
  JSON.stringify({ today: '2026-08-22', followUps: incidents.map((incident) => ({ incident })) });

test('a file and a folder with an index each promise a page; data, notes and drafts of editors do not', () => {
  write('2025-03-04-b.mdx');
  write('2025-03-04-a/index.mdx');
  write('2025-03-04-b/rejected.csv');
  write('README.md');
  write('.#2025-03-04-b.mdx');
  write('_template.mdx');
  write('_old/index.mdx');
  assert.deepEqual(promisedIds(folder), ['2025-03-04-a', '2025-03-04-b']);
  assert.deepEqual(promisedIds(path.join(folder, 'not there')), []);
});

test('a whole site has no fault', () => {
  write('incidents/a/index.html');
  write('incidents/b/index.html');
  write('follow-ups.json', followUps('a', 'a'));
  assert.deepEqual(faultsOf(folder, ['a', 'b']), []);
});

test('a missing page, a page too many and a stranger in the data are each named', () => {
  write('incidents/a/index.html');
  write('incidents/old/index.html');
  write('follow-ups.json', followUps('a', 'gone'));
  assert.deepEqual(faultsOf(folder, ['a', 'b']), [
    'The postmortem `b` has no page.',
    'The page `incidents/old/` belongs to no postmortem.',
    '`follow-ups.json` names `gone`, which is no postmortem.',
  ]);
});

test('data that is missing, cut off or of another shape is a fault', () => {
  assert.deepEqual(faultsOf(folder, []), ['`follow-ups.json` is missing.']);
  for (const text of ['', '{"followUps":[', '[]', 'null', '{"followUps":[{"incident":1}]}']) {
    write('follow-ups.json', text);
    assert.deepEqual(faultsOf(folder, []), ['`follow-ups.json` is cut off or has another shape.']);
  }
});

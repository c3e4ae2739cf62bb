import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { postmortemWith } from '../../../tests/support/postmortem-with.ts';
import { readStore, writeStore, type LoadedPostmortem } from './postmortem-store.ts';

let folder = '';
let file = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'store '));
  file = path.join(folder, 'cache', 'postmortems');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function loaded(id: string): LoadedPostmortem {
  return {
    id,
    digest: `digest of ${id}`,
    source: 'One line,\nand another, "quoted", with \u2028 in it.\n',
    data: {
      postmortem: postmortemWith({ frontMatter: { title: 'Ünïcode' } }),
      warnings: [],
      ties: null,
      evidence: ['/somewhere/a.csv'],
      evidenceDigest: 'b',
      checkedOn: '2026-11-22',
    },
  };
}

test('the store gives back what was kept; before the first time that is nothing', () => {
  assert.equal(readStore(file).size, 0);
  writeStore(file, [loaded('a'), loaded('b')]);
  assert.deepEqual(
    [...readStore(file)],
    [
      ['a', loaded('a')],
      ['b', loaded('b')],
    ],
  );
  writeStore(file, [loaded('b')]);
  assert.deepEqual([...readStore(file).keys()], ['b']);
});

test('what was altered or cut off is passed over, and nothing else', () => {
  writeStore(file, [loaded('a'), loaded('b'), loaded('c')]);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('digest of b', 'digest of d'));
  assert.deepEqual([...readStore(file).keys()], ['a', 'c']);
  writeFileSync(file, text.slice(0, -20));
  assert.deepEqual([...readStore(file).keys()], ['a', 'b']);
  writeFileSync(file, 'no store at all');
  assert.equal(readStore(file).size, 0);
});

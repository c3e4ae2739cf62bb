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
      date: '2026-11-20',
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

test('what nobody has asked for is kept again as it is, and so is what somebody has', () => {
  const all = ['a', 'b', 'c'].map(loaded);
  writeStore(file, all);
  const before = readFileSync(file, 'utf8');
  const kept = readStore(file);
  assert.equal(kept.get('b')?.data.postmortem.frontMatter.title, 'Ünïcode');
  kept.set('c', loaded('c'));
  writeStore(file, kept.values());
  assert.equal(readFileSync(file, 'utf8'), before);
  assert.deepEqual([...readStore(file).values()], all);
});

test('a postmortem is read once, and then the same', () => {
  writeStore(file, [loaded('a')]);
  const data = readStore(file).get('a')?.data;
  assert.ok(data);
  assert.equal(data.postmortem, data.postmortem);
});

test('more than is written at once is kept whole', () => {
  const all = ['a', 'b', 'c'].map((id) => ({ ...loaded(id), source: id.repeat(2_500_000) }));
  writeStore(file, all);
  assert.deepEqual([...readStore(file).values()], all);
});

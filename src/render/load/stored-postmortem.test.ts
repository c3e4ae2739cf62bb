import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../../tests/support/postmortem-with.ts';
import { fromEntry, isEntry, toEntry, type StoredPostmortem } from './stored-postmortem.ts';

const stored: StoredPostmortem = {
  postmortem: postmortemWith({ frontMatter: { title: 'Ünïcode, "quotes" and \u2028' } }),
  warnings: [],
  namesOthers: false,
  sourceDigest: 'a',
  evidence: ['/somewhere/a.csv'],
  evidenceDigest: 'b',
  checkedOn: '2026-11-22',
};

test('an entry of the store gives back what was put in, as one text', () => {
  const entry = toEntry(stored);
  assert.equal(typeof entry.json, 'string');
  assert.deepEqual(fromEntry(entry), stored);
});

test('an entry of another make is not one of ours', () => {
  assert.equal(isEntry({ ...toEntry(stored) }), true);
  assert.equal(isEntry({ ...stored }), false);
  assert.equal(isEntry({}), false);
  const entry = toEntry(stored);
  assert.equal(isEntry({ ...entry, json: entry.json.replace('2026', '2025') }), false);
  assert.throws(() => fromEntry({ json: '[]' }), /no postmortem/);
});

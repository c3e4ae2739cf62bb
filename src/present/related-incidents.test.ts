import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RelatedReason } from '../domain/related.ts';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { plainWords } from './plain-words.ts';
import { neighboursAt, relatedIncidents } from './related-incidents.ts';

const lamps = samplePostmortem({ id: 'lamps' });

test('each reason is said in words', () => {
  const reasons: Record<string, RelatedReason> = {
    'This incident repeats it.': { kind: 'repeats' },
    'It repeats this incident.': { kind: 'repeated-by' },
    'Also speaks of oil, wick and lens.': { kind: 'alike', words: ['oil', 'wick', 'lens'] },
    'Also hit LAMPS, began with high wind and had salt.': {
      kind: 'shares',
      services: ['lamps'],
      factors: ['salt'],
      trigger: 'high-wind',
    },
    'Also began with storm.': { kind: 'shares', services: [], factors: [], trigger: 'storm' },
  };
  for (const [words, reason] of Object.entries(reasons)) {
    const [related] = relatedIncidents(
      [{ id: 'lamps', reason }],
      () => lamps,
      (id) => id.toUpperCase(),
    );
    assert.equal(related?.reason, words);
    assert.equal(related.recurrence, words.includes('repeats'));
  }
});

test('an id without a postmortem is left out', () => {
  const related = relatedIncidents(
    [{ id: 'nowhere', reason: { kind: 'repeats' } }],
    () => undefined,
    (id) => id,
  );
  assert.deepEqual(related, []);
});

test('neighbours end at the ends', () => {
  const list = ['c', 'b', 'a'].map((id) => samplePostmortem({ id }));
  assert.deepEqual(neighboursAt(list, 0).later, null);
  assert.equal(neighboursAt(list, 0).earlier?.id, 'b');
  assert.deepEqual(neighboursAt(list, 2).earlier, null);
});

test('words are counted without code, tags, comments, addresses and fields', () => {
  const source = [
    '---',
    'title: Front',
    '---',
    'Prose <kbd>key</kbd> {/* comment */} see https://tide.example/path now.',
    '```sh',
    'code',
    '```',
    '- [ ] Task due:2026-01-01',
  ].join('\n');
  const words = plainWords(source).match(/[a-z]+/gi);
  assert.deepEqual(words, ['Prose', 'key', 'see', 'now', 'Task']);
});

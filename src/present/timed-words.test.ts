import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant, type KnownInstant } from '../domain/instant.ts';
import { instantWords, momentWords, plainWords, timed } from './timed-words.ts';

function instant(text: string): KnownInstant {
  const parsed = parseInstant(text);
  assert.ok(parsed.ok && parsed.value.kind === 'known');
  return parsed.value;
}

test('times keep their moment inside of words', () => {
  const words = timed`from ${instantWords(instant('~2021-01-12T03:01Z'), '2021-01-12')}, end ${'not'} recorded`;
  assert.deepEqual(words, [
    'from ',
    { label: '~03:01', iso: '2021-01-12T03:01Z' },
    ', end ',
    'not',
    ' recorded',
  ]);
  assert.equal(plainWords(words), 'from ~03:01, end not recorded');
});

test('another day is named, in one line with its time', () => {
  const epochMs = Date.parse('2021-01-13T00:10Z');
  assert.equal(plainWords(momentWords(epochMs, '2021-01-12')), '13\u00a0Jan\u00a000:10');
  assert.equal(plainWords(momentWords(epochMs, '2021-01-13')), '00:10');
});

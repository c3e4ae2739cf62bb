import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  capitalised,
  counted,
  countedInWords,
  grouped,
  idInWords,
  inWords,
  listed,
} from './numbers.ts';

test('digits have a comma between thousands', () => {
  assert.deepEqual([0, 7, 999, 1000, 2140, 1234567].map(grouped), [
    '0',
    '7',
    '999',
    '1,000',
    '2,140',
    '1,234,567',
  ]);
});

test('counts are words up to twelve', () => {
  assert.deepEqual([0, 1, 12, 13, 4000].map(inWords), ['no', 'one', 'twelve', '13', '4,000']);
});

test('a noun agrees with its count', () => {
  assert.equal(counted(1, 'day'), '1 day');
  assert.equal(counted(2140, 'day'), '2,140 days');
  assert.equal(counted(0, 'day'), '0 days');
  assert.equal(countedInWords(2, 'bracket joins', 'brackets join'), 'two brackets join');
});

test('names are joined as prose joins them', () => {
  assert.equal(listed([]), '');
  assert.equal(listed(['site']), 'site');
  assert.equal(listed(['site', 'bot']), 'site and bot');
  assert.equal(listed(['site', 'bot', 'redis']), 'site, bot and redis');
});

test('words and ids', () => {
  assert.equal(capitalised('two'), 'Two');
  assert.equal(capitalised(''), '');
  assert.equal(idInWords('missing-back-up'), 'missing back up');
});

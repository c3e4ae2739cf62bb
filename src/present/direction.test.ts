import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directionOf, firstDirection } from './direction.ts';

test('text with letters from the right is left to the browser; all other text needs nothing', () => {
  assert.equal(directionOf('توقف فرز الطرود'), 'auto');
  assert.equal(directionOf('The word שלום in a line'), 'auto');
  assert.equal(directionOf('Ελληνικά, русский, 日本語 and 80,000 users'), undefined);
  assert.equal(directionOf(''), undefined);
});

test('a text runs as its first letter does, whatever stands before it', () => {
  assert.equal(firstDirection('2021: שלום and more'), 'rtl');
  assert.equal(firstDirection('“Ελληνικά” before שלום'), 'ltr');
  assert.equal(firstDirection('80 %'), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { excerptPieces } from './excerpt.ts';

const words = (excerpt: string, title = 'Impact'): string =>
  excerptPieces(excerpt, title)
    .map(({ text, marked }) => (marked ? `[${text}]` : text))
    .join('');

test('what was searched for is marked, and nothing in it becomes markup', () => {
  assert.deepEqual(excerptPieces('The <mark>node</mark> said &lt;b&gt; &amp; stopped.', 'Impact'), [
    { text: 'The ', marked: false },
    { text: 'node', marked: true },
    { text: ' said <b> & stopped.', marked: false },
  ]);
});

test('the title of the section is not said twice', () => {
  assert.equal(words('Impact. All <mark>bookings</mark> failed.'), 'All [bookings] failed.');
  assert.equal(words('Impact was <mark>small</mark>.'), 'Impact was [small].');
});

test('an excerpt that begins or ends inside a sentence says so', () => {
  assert.equal(words('of the <mark>node</mark> ran out and'), '… of the [node] ran out and …');
  assert.equal(
    words('<mark>node</mark> of two. Then <mark>done.</mark> '),
    '… [node] of two. Then [done.]',
  );
  assert.equal(words('03:01 the <mark>node</mark> stopped!'), '03:01 the [node] stopped!');
});

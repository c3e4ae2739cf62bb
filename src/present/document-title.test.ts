import assert from 'node:assert/strict';
import { test } from 'node:test';
import { documentTitle } from './document-title.ts';

test('a title carries the site’s name while there is room', () => {
  assert.equal(documentTitle('Lamps go out', 'Harbour Lights'), 'Lamps go out · Harbour Lights');
  assert.equal(documentTitle('Harbour Lights', 'Harbour Lights'), 'Harbour Lights');
  assert.equal(documentTitle('x'.repeat(65), 'Harbour Lights'), 'x'.repeat(65));
});

test('a title too long by itself is cut between words, to seventy letters at most', () => {
  const title = documentTitle(
    'The lamps of the harbour go out one after the other, and nobody knows why they do',
    'H',
  );
  assert.equal(title, 'The lamps of the harbour go out one after the other, and nobody knows…');
  assert.equal(title.length, 70);
  assert.equal(documentTitle('x'.repeat(90), 'H').length, 70);
});

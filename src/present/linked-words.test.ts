import assert from 'node:assert/strict';
import { test } from 'node:test';
import { linkWords } from './linked-words.ts';

test('words become links, each at its next occurrence', () => {
  assert.deepEqual(
    linkWords('Half of 3 took 3 min.', [
      { words: '3', href: '/all/' },
      { words: '3 min', href: '/middle/' },
    ]),
    [
      'Half of ',
      { words: '3', href: '/all/' },
      ' took ',
      { words: '3 min', href: '/middle/' },
      '.',
    ],
  );
});

test('what does not occur is passed over', () => {
  assert.deepEqual(linkWords('None.', [{ words: 'Two', href: '/two/' }]), ['None.']);
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { findLikeness, type Likeness } from './likeness.ts';
import { compareNewestFirst } from './postmortem.ts';
import { findRecurrences } from './recurrence.ts';
import { findRelated } from './related.ts';
import { countWords, vocabularyOf } from './word-counts.ts';

interface Text {
  id: string;
  text: string;
}

const texts: Text[] = [
  { id: 'a', text: 'The harbour boiler leaked steam over the galley floor.' },
  { id: 'b', text: 'Steam from the boiler reached the galley while the harbour slept.' },
  { id: 'c', text: 'A ledger of tolls was added up twice by the clerk.' },
  { id: 'd', text: 'The mast broke in a squall, and the crew rowed home.' },
];

/** Counts the words, and compares. */
function likenessOf(all: readonly Text[]): (id: string) => Likeness[] {
  const vocabulary = vocabularyOf([]);
  const counted = all.map(({ id, text }) => ({ id, counts: countWords(text, vocabulary) }));
  return findLikeness(counted, vocabulary.words, 3);
}

describe('likeness of texts', () => {
  it('finds the text that shares rare words, and names them', () => {
    const [first, ...others] = likenessOf(texts)('a');
    assert.equal(first?.id, 'b');
    assert.deepEqual(first.words, ['boiler', 'galley', 'harbour']);
    assert.deepEqual(others, []);
  });

  it('is symmetric and does not depend on the order', () => {
    const score = (order: Text[], id: string) => likenessOf(order)(id)[0]?.score;
    assert.equal(score(texts, 'a'), score(texts, 'b'));
    assert.equal(score(texts, 'a'), score([...texts].reverse(), 'a'));
  });

  it('takes no word that any text may have for likeness', () => {
    const usual = 'Earlier, more people than before looked again.';
    const others = [
      { id: 'e', text: usual },
      { id: 'f', text: `${usual} Twice.` },
    ];
    assert.deepEqual(likenessOf([...texts, ...others])('e'), []);
  });

  it('knows nothing of a text that is alone', () => {
    assert.deepEqual(likenessOf(texts)('c'), []);
    assert.deepEqual(likenessOf(texts)('nowhere'), []);
  });
});

describe('related incidents', () => {
  const postmortems = [
    samplePostmortem({ id: 'first', date: '2026-01-01', front: 'trigger: storm\nfactors: [salt]' }),
    samplePostmortem({ id: 'second', date: '2026-02-01' }),
    samplePostmortem({ id: 'third', date: '2026-03-01', front: 'recurrenceOf: [second]' }),
    samplePostmortem({
      id: 'fourth',
      date: '2026-04-01',
      front: 'trigger: storm\nfactors: [salt]',
    }),
  ].sort(compareNewestFirst);
  const related = findRelated(postmortems, findRecurrences(postmortems), () => []);

  it('puts recurrences first, then what shares most', () => {
    assert.deepEqual(
      related('third').map(({ id, reason }) => [id, reason.kind]),
      [
        ['second', 'repeats'],
        ['fourth', 'shares'],
        ['first', 'shares'],
      ],
    );
    assert.deepEqual(related('second')[0], { id: 'third', reason: { kind: 'repeated-by' } });
  });

  it('names what is shared', () => {
    assert.deepEqual(related('fourth')[0], {
      id: 'first',
      reason: { kind: 'shares', services: ['lamps'], factors: ['salt'], trigger: 'storm' },
    });
  });

  it('adds those alike in text that are not named yet', () => {
    const alike = findRelated(postmortems, findRecurrences(postmortems), () => [
      { id: 'second', score: 1, words: ['salt'] },
      { id: 'elsewhere', score: 0.5, words: ['wick', 'oil', 'lens'] },
    ]);
    assert.deepEqual(alike('third').at(-1), {
      id: 'elsewhere',
      reason: { kind: 'alike', words: ['wick', 'oil', 'lens'] },
    });
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seededRandom } from '../../bench/archive/random.ts';
import { findLikeness } from './likeness.ts';
import { countWords, vocabularyOf } from './word-counts.ts';

/** Texts of words that stand in few of them and of words that stand in many. */
function someTexts(count: number): { id: string; text: string }[] {
  const random = seededRandom('likeness');
  const words = Array.from({ length: 400 }, (_, index) => `spoken${index}`);
  return Array.from({ length: count }, (_, index) => ({
    id: `t${index}`,
    text: Array.from({ length: 40 }, () =>
      random.pick(words.slice(0, random.integer(3, 20) ** 2)),
    ).join(' '),
  }));
}

/** The same by the formula alone: every text is compared with every other. */
function byFormula(texts: readonly { id: string; text: string }[]) {
  const counts = texts.map(({ text }) => Map.groupBy(text.split(' '), (word) => word));
  const spread = (word: string): number => counts.filter((each) => each.has(word)).length;
  const rarity = new Map(
    [...new Set(counts.flatMap((each) => [...each.keys()]))].map((word) => [word, spread(word)]),
  );
  const vectors = counts.map((each) => {
    const weighed = [...each]
      .map(([word, all]) => {
        const holding = rarity.get(word) ?? 0;
        return {
          word,
          holding,
          weight: (1 + Math.log(all.length)) * Math.log(texts.length / holding),
        };
      })
      .filter(({ holding, weight }) => holding > 1 && weight > 0)
      .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
      .slice(0, 40);
    const length = Math.hypot(...weighed.map(({ weight }) => weight));
    return new Map(weighed.map(({ word, weight }) => [word, weight / length]));
  });
  const holders = (word: string): number => vectors.filter((each) => each.has(word)).length;
  const leading = new Set([...rarity.keys()].filter((word) => holders(word) <= 48));
  return vectors.map((own, index) =>
    vectors
      .map((other, at) => {
        const shared = [...own.keys()].filter((word) => other.has(word));
        const score = shared.reduce(
          (sum, word) => sum + (own.get(word) ?? 0) * (other.get(word) ?? 0),
          0,
        );
        return { at, id: texts[at]?.id ?? '', shared, score: Math.round(score * 1e6) / 1e6 };
      })
      .filter(({ at, shared, score }) => at !== index && shared.length >= 3 && score >= 0.12)
      .filter(({ shared }) => shared.some((word) => leading.has(word)))
      .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
      .slice(0, 5)
      .map(({ id, score }) => ({ id, score })),
  );
}

test('what is found is what the formula says, through rare words and through common ones', () => {
  const texts = someTexts(120);
  const vocabulary = vocabularyOf(['a word that stands nowhere']);
  const counted = texts.map(({ id, text }) => ({ id, counts: countWords(text, vocabulary) }));
  const find = findLikeness(counted, vocabulary.words, 5);
  const found = texts.map(({ id }) =>
    find(id).map(({ id: other, score }) => ({ id: other, score })),
  );
  assert.deepEqual(found, byFormula(texts));
  assert.ok(found.filter((each) => each.length === 5).length > 60, 'most have several');
});

test('numbers of words decide nothing', () => {
  const texts = someTexts(60);
  const answers = [[], texts.toReversed()].map((before) => {
    const vocabulary = vocabularyOf([]);
    for (const { text } of before) countWords(text, vocabulary);
    const counted = texts.map(({ id, text }) => ({ id, counts: countWords(text, vocabulary) }));
    const find = findLikeness(counted, vocabulary.words, 5);
    return texts.map(({ id }) => find(id).map((each) => [each.id, each.score, each.words]));
  });
  assert.deepEqual(answers[0], answers[1]);
});

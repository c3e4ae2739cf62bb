import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { factsOf, factsOfAll, haveSameFacts } from './facts.ts';

const heading = {
  kind: 'impact',
  title: 'Impact',
  anchor: 'impact',
  line: 9,
  empty: false,
} as const;

function sample(): Postmortem {
  const plain = postmortemWith({
    instants: { started: '2021-01-12T02:55Z' },
    timeline: ['02:55', '03:10'],
    followUps: [{ id: 'a' }, { id: 'b' }],
  });
  return { ...plain, sections: [heading, { ...heading, anchor: 'impact-2', line: 12 }] };
}

/** Every value of a postmortem, by the names that lead to it. */
function leavesOf(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([name, inner]) => leavesOf(inner, [...path, name]));
}

/** A sample of which the value at a path is another. */
function changedAt([first, ...rest]: readonly string[], value: unknown): unknown {
  if (first === undefined) return typeof value === 'number' ? value + 1 : `${String(value)} more`;
  const copy: unknown = structuredClone(value);
  if (typeof copy !== 'object' || copy === null) throw new Error(`Nothing lies at ${first}.`);
  Reflect.set(copy, first, changedAt(rest, Reflect.get(copy, first)));
  return copy;
}

test('every value of a postmortem but a line is a fact, and so is the order', () => {
  const facts = factsOf(sample());
  assert.equal(factsOf(sample()), facts, 'another postmortem that says the same');
  for (const path of leavesOf(sample())) {
    const other = factsOf(changedAt(path, sample()) as Postmortem);
    const name = path.join('.');
    if (path.at(-1) === 'line') assert.equal(other, facts, name);
    else assert.notEqual(other, facts, name);
  }
  const { followUps, sections, timeline } = sample();
  for (const turned of [
    { followUps: followUps.toReversed() },
    { sections: sections.toReversed() },
    { timeline: timeline.toReversed() },
  ]) {
    assert.notEqual(factsOf({ ...sample(), ...turned }), facts);
  }
});

test('what an author writes of a line is a fact', () => {
  const [one, other] = ['"line":7', '"line":8'].map((title) =>
    factsOf(postmortemWith({ frontMatter: { title } })),
  );
  assert.notEqual(one, other);
});

test('the facts of all are those of each, in any order, and the day', () => {
  const [one, two] = [postmortemWith({ id: 'a' }), postmortemWith({ id: 'b' })];
  const facts = factsOfAll([one, two], '2026-11-22');
  assert.equal(factsOfAll([two, one], '2026-11-22'), facts);
  assert.notEqual(factsOfAll([one, two], '2026-11-23'), facts);
  assert.notEqual(factsOfAll([one], '2026-11-22'), facts);
});

test('two lists have the same facts when each postmortem has those of its counterpart', () => {
  const [one, other] = ['An outage', 'A leak'].map((title) =>
    postmortemWith({ frontMatter: { title } }),
  );
  assert.ok(one && other);
  assert.equal(haveSameFacts([one, other], [structuredClone(one), other]), true);
  assert.equal(haveSameFacts([one, other], [other, one]), false);
  assert.equal(haveSameFacts([one, other], [one]), false);
  assert.equal(haveSameFacts([one], [{ ...one, file: 'elsewhere.mdx' }]), false);
});

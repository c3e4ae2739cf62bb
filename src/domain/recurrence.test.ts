import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { findRecurrences, originsOf } from './recurrence.ts';

function recurrences(edges: Record<string, string[]>) {
  return findRecurrences(
    Object.entries(edges).map(([id, recurrenceOf]) =>
      postmortemWith({ id, frontMatter: { recurrenceOf } }),
    ),
  );
}

describe('recurrences', () => {
  it('are followed through others, each named once', () => {
    const found = recurrences({ a: [], b: ['a'], c: ['b', 'a'], d: ['c'] });
    assert.deepEqual(found.later.get('a'), ['b', 'c', 'd']);
    assert.deepEqual(found.later.get('b'), ['c', 'd']);
    assert.equal(found.later.has('d'), false);
    assert.deepEqual(found.earlier.get('c'), ['b', 'a']);
    assert.equal(originsOf('d', found)[0], 'c');
    assert.deepEqual(originsOf('d', found).sort(), ['a', 'b', 'c']);
    assert.deepEqual(originsOf('c', found), ['b', 'a']);
    assert.deepEqual(originsOf('nowhere', found), []);
  });

  it('leave out ids that name no postmortem, and oneself', () => {
    const found = recurrences({ a: ['a', 'gone'], b: ['gone', 'a'] });
    assert.deepEqual(found.earlier.get('a'), []);
    assert.deepEqual(found.earlier.get('b'), ['a']);
    assert.deepEqual([...found.later], [['a', ['b']]]);
  });

  it('end where a circle began', () => {
    const found = recurrences({ a: ['c'], b: ['a'], c: ['b'] });
    assert.deepEqual(found.later.get('a'), ['b', 'c']);
    assert.deepEqual(originsOf('a', found), ['c', 'b']);
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postmortemWith, type Facts } from '../../tests/support/postmortem-with.ts';
import { compareNewestFirst, lastRecorded } from './postmortem.ts';

describe('postmortems, newest first', () => {
  it('are ordered by day, start and id', () => {
    const day = { date: '2021-01-12' };
    const facts: Facts[] = [
      { id: 'newest', frontMatter: { date: '2021-02-01' } },
      { id: 'late', frontMatter: day, instants: { started: '2021-01-12T20:00Z' } },
      { id: 'early', frontMatter: day, instants: { started: '2021-01-12T10:00+01:00' } },
      { id: 'a-unknown', frontMatter: day },
      { id: 'b-unknown', frontMatter: day },
      { id: 'oldest', frontMatter: { date: '2020-12-31' } },
    ];
    const sorted = facts.map(postmortemWith).reverse().sort(compareNewestFirst);
    assert.deepEqual(
      sorted.map(({ id }) => id),
      facts.map(({ id }) => id),
    );
  });
});

describe('the last recorded moment', () => {
  const at = (time: string) => Date.parse(`2021-01-12T${time}Z`);

  it('is the latest instant or timeline entry, wherever it stands', () => {
    const instants = { started: '2021-01-12T02:00Z', detected: '~2021-01-12T02:30Z' };
    const cases: [Facts, number | null][] = [
      [{}, null],
      [{ timeline: ['??'] }, null],
      [{ instants }, at('02:30')],
      [{ instants, timeline: ['02:10', '??'] }, at('02:30')],
      [{ instants, timeline: ['02:55–03:10', '03:00'] }, at('03:10')],
      [{ timeline: ['~02:55'] }, at('02:55')],
    ];
    for (const [facts, expected] of cases) {
      assert.equal(lastRecorded(postmortemWith(facts)), expected, JSON.stringify(facts));
    }
  });
});

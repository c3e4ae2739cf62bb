import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Postmortem } from '../domain/postmortem.ts';
import { postmortemWith, type Facts } from '../../tests/support/postmortem-with.ts';
import { byYear, followUpCounts, indexDek } from './index-summary.ts';

const of = (date: string, facts: Facts = {}): Postmortem =>
  postmortemWith({ ...facts, frontMatter: { date, ...facts.frontMatter } });

test('postmortems are parted by year, newest first', () => {
  const years = byYear([of('2021-07-11'), of('2021-01-30'), of('2020-12-11')]);
  assert.deepEqual(
    years.map(({ year, postmortems }) => [year, postmortems.length]),
    [
      ['2021', 2],
      ['2020', 1],
    ],
  );
});

test('the dek counts incidents and what is still open', () => {
  const open = of('2021-07-11', { followUps: [{}, { status: 'in-progress' }, { status: 'done' }] });
  assert.equal(
    indexDek([open, of('2020-12-11')]),
    'Two incidents, December 2020 to July 2021. Two follow-ups are still open.',
  );
  const closed = of('2021-07-11', { followUps: [{ status: 'done' }] });
  assert.equal(indexDek([closed]), 'One incident, July 2021. No follow-up is open.');
  assert.equal(
    indexDek([of('2021-07-11')]),
    'One incident, July 2021. No follow-ups were promised.',
  );
  assert.equal(indexDek([]), '');
});

test('with drills or near misses among them they are postmortems', () => {
  const drill = of('2021-07-11', { frontMatter: { kind: 'drill' } });
  assert.match(indexDek([drill, of('2021-07-01')]), /^Two postmortems, July 2021\./);
});

test('the follow-ups of one postmortem', () => {
  const counts = (...states: ('open' | 'done' | 'wont-do')[]) =>
    followUpCounts(of('2021-07-11', { followUps: states.map((status) => ({ status })) }));
  assert.deepEqual(counts(), { open: 0, finding: 'none', closed: null });
  assert.deepEqual(counts('open', 'done', 'done'), {
    open: 1,
    finding: '1 open',
    closed: '2 done',
  });
  assert.deepEqual(counts('done', 'wont-do'), {
    open: 0,
    finding: 'none open',
    closed: '1 done, 1\u00a0won’t\u00a0do',
  });
});

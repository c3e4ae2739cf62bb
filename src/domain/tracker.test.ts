import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postmortemWith, type Facts } from '../../tests/support/postmortem-with.ts';
import { trackFollowUps, type TrackedFollowUp } from './tracker.ts';

const today = '2021-03-01';

function only(followUp: NonNullable<Facts['followUps']>[number], days = {}): TrackedFollowUp {
  const tracker = trackFollowUps([postmortemWith({ followUps: [followUp] })], today, days);
  const [tracked, ...others] = [...tracker.open, ...tracker.closed];
  assert.ok(tracked);
  assert.equal(others.length, 0);
  return tracked;
}

function openIds(facts: Facts[]): string[] {
  const { open } = trackFollowUps(facts.map(postmortemWith), today);
  return open.map(({ followUp }) => followUp.id);
}

describe('a tracked follow-up', () => {
  it('is due as written, else by its priority, counted from its opening', () => {
    const days = { P1: 28 };
    assert.equal(only({ due: '2021-02-01', priority: 'P1' }, days).dueBy, '2021-02-01');
    assert.equal(only({ priority: 'P1' }, days).dueBy, '2021-02-09');
    assert.equal(only({ priority: 'P1', opened: '2021-02-01' }, days).dueBy, '2021-03-01');
    assert.equal(only({ priority: 'P2' }, days).dueBy, null);
    assert.equal(only({}, days).dueBy, null);
  });

  it('is overdue from the day after its due day, and only while it is open', () => {
    assert.equal(only({ due: '2021-02-28' }).overdueDays, 1);
    assert.equal(only({ due: '2021-03-01' }).overdueDays, 0);
    assert.equal(only({ due: '2021-03-09' }).overdueDays, 0);
    assert.equal(only({ due: '2021-02-01', status: 'in-progress' }).overdueDays, 28);
    assert.equal(only({ due: '2021-02-01', status: 'wont-do' }).overdueDays, 0);
    assert.equal(only({ due: '2021-02-01', status: 'done' }).overdueDays, 0);
  });

  it('ages to today or to its closing, and is of no age when that is not known', () => {
    assert.equal(only({}).ageDays, 48);
    assert.equal(only({ opened: '2021-02-28' }).ageDays, 1);
    assert.equal(only({ status: 'done', closed: '2021-01-14' }).ageDays, 2);
    assert.equal(only({ status: 'done' }).ageDays, null);
  });

  it('might have spared repeats that began after it was opened', () => {
    const of = (followUp: NonNullable<Facts['followUps']>[number]) =>
      trackFollowUps(
        [
          postmortemWith({ id: 'first', followUps: [followUp] }),
          postmortemWith({
            id: 'third',
            frontMatter: { date: '2021-02-20', recurrenceOf: ['second'] },
          }),
          postmortemWith({
            id: 'second',
            frontMatter: { date: '2021-02-10', recurrenceOf: ['first'] },
            instants: { started: '2021-02-10T08:00Z' },
          }),
        ],
        today,
      );
    assert.deepEqual(of({}).open[0]?.mightHaveSpared, ['second', 'third']);
    assert.deepEqual(of({ opened: '2021-02-11' }).open[0]?.mightHaveSpared, ['third']);
    assert.deepEqual(of({ opened: '2021-02-21' }).open[0]?.mightHaveSpared, []);
  });
});

describe('the order of open follow-ups', () => {
  it('is overdue, spared, no owner, severity, age, id, each before the next', () => {
    const owners = ['ada'];
    const bad = { severity: 'SEV1' } as const;
    const late = [
      { id: 'late', due: '2021-02-20', owners },
      { id: 'later', due: '2021-02-01', owners },
    ];
    const facts: Facts[] = [
      { id: 'b', followUps: [{ id: 'z', owners }, { id: 'y', owners }, { id: 'free' }] },
      { id: 'a', followUps: [...late, { id: 'same', owners }] },
      { id: 'c', followUps: [{ id: 'old', owners, opened: '2021-01-01' }] },
      { id: 'd', frontMatter: bad, followUps: [{ id: 'severe', owners, opened: today }] },
      { id: 'e', followUps: [{ id: 'spares', owners }] },
      { id: 'f', frontMatter: { date: '2021-02-10', recurrenceOf: ['e'] } },
    ];
    const expected = ['later', 'late', 'spares', 'free', 'severe', 'old', 'same', 'y', 'z'];
    assert.deepEqual(openIds(facts), expected);
    assert.deepEqual(openIds([...facts].reverse()), expected);
  });
});

describe('closed follow-ups', () => {
  it('stand apart, the last closed first, those without a date last', () => {
    const { open, closed } = trackFollowUps(
      [
        postmortemWith({
          followUps: [
            { id: 'undated', status: 'done' },
            { id: 'early', status: 'done', closed: '2021-01-20' },
            { id: 'open' },
            { id: 'dropped', status: 'wont-do', closed: '2021-02-20' },
          ],
        }),
      ],
      today,
    );
    assert.deepEqual(
      open.map(({ followUp }) => followUp.id),
      ['open'],
    );
    assert.deepEqual(
      closed.map(({ followUp }) => followUp.id),
      ['dropped', 'early', 'undated'],
    );
  });
});

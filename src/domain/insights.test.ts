import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { quantile, spreadOf } from './distribution.ts';
import { followUpFlow, punctuality, timeToClose } from './follow-up-flow.ts';
import { byName, byQuarter, countedOf, recurredOf, timeSpreads } from './insights.ts';
import { trackFollowUps } from './tracker.ts';

const incident = (date: string, front?: string, followUps?: string) =>
  samplePostmortem({
    id: `${date}-lamps`,
    date,
    ...(front === undefined ? {} : { front }),
    ...(followUps === undefined ? {} : { followUps }),
  });

describe('quantiles', () => {
  it('interpolates as spreadsheets and NumPy do', () => {
    assert.equal(quantile([1, 2, 3, 4], 0.25), 1.75);
    assert.equal(quantile([1, 2, 3, 4], 0.5), 2.5);
    assert.equal(quantile([7], 0.75), 7);
    assert.throws(() => quantile([], 0.5), RangeError);
  });

  it('spreads values in any order', () => {
    assert.deepEqual(spreadOf([5, 1, 3]), {
      lowest: 1,
      lowerQuartile: 2,
      median: 3,
      upperQuartile: 4,
      highest: 5,
    });
    assert.equal(spreadOf([]), null);
  });
});

describe('incidents counted', () => {
  it('leaves out drills and near misses, and says how many', () => {
    const counted = countedOf([
      incident('2026-01-10'),
      incident('2026-01-11', 'kind: drill'),
      incident('2026-01-12', 'kind: near-miss'),
    ]);
    assert.deepEqual([counted.incidents.length, counted.drills, counted.nearMisses], [1, 1, 1]);
  });

  it('keeps the quarters in which nothing happened, up to today', () => {
    const quarters = byQuarter([incident('2025-12-31'), incident('2026-04-01')], '2026-08-01');
    assert.deepEqual(
      quarters.map(({ quarter, total }) => [quarter, total]),
      [
        ['2025-Q4', 1],
        ['2026-Q1', 0],
        ['2026-Q2', 1],
        ['2026-Q3', 0],
      ],
    );
    assert.deepEqual(byQuarter([], '2026-08-01'), []);
  });

  it('counts a name once an incident and puts those without one last', () => {
    const counts = byName(
      [incident('2026-01-10', 'trigger: storm'), incident('2026-01-11'), incident('2026-01-12')],
      ({ frontMatter: { trigger } }) => (trigger === undefined ? [] : [trigger, trigger]),
    );
    assert.deepEqual(
      counts.map(({ name, count }) => [name, count]),
      [
        ['storm', 1],
        [null, 2],
      ],
    );
  });

  it('counts what is not known of a response time', () => {
    const { known, unknown, spread, name } = timeSpreads([incident('2026-01-10')])[3] ?? {};
    assert.equal(name, 'timeToResolve');
    assert.deepEqual([known, unknown, spread], [[], 1, null]);
  });

  it('names recurrences of incidents that are on the site', () => {
    const first = incident('2026-01-10');
    const second = incident('2026-02-10', `recurrenceOf: [${first.id}, nowhere]`);
    const [recurred] = recurredOf([second, first], [second, first]);
    assert.equal(recurred?.incident.id, second.id);
    assert.deepEqual(
      recurred.origins.map(({ id }) => id),
      [first.id],
    );
  });
});

describe('follow-ups over time', () => {
  const tracker = trackFollowUps(
    [
      incident(
        '2026-01-10',
        undefined,
        [
          '- [x] One closed:2026-02-01 due:2026-01-31',
          '- [x] Two closed:2026-05-01 due:2026-05-01',
          '- [x] Three due:2026-05-01',
          '- [ ] Four due:2026-03-01',
          '- [x] Five closed:2026-05-02 status:wont-do',
          '',
          '  No need.',
        ].join('\n'),
      ),
    ],
    '2026-06-30',
  );
  const all = [...tracker.open, ...tracker.closed];

  it('counts what was opened, closed and open, and leaves out unknown days', () => {
    assert.deepEqual(followUpFlow(all, tracker.today), {
      quarters: [
        { quarter: '2026-Q1', opened: 4, closed: 1, open: 3 },
        { quarter: '2026-Q2', opened: 0, closed: 2, open: 1 },
      ],
      undated: 1,
    });
  });

  it('takes days to close of done ones only', () => {
    const { days, unknown, open, declined } = timeToClose(all);
    assert.deepEqual([days, unknown, open, declined], [[22, 111], 1, 1, 1]);
  });

  it('judges by the due day', () => {
    assert.deepEqual(punctuality(all), { inTime: 1, late: 1, overdue: 1, unknown: 1 });
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import {
  durationBetween,
  durationInWords,
  durationToIso,
  formatDuration,
  responseTime,
} from './duration.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

describe('a duration of an incident', () => {
  const { instants } = postmortemWith({
    instants: {
      started: '2025-03-04T09:12Z',
      detected: '~2025-03-04T09:20Z',
      acknowledged: '2025-03-04T09:24Z',
      resolved: '2025-03-04T11:12+01:00',
    },
  });

  it('counts from started, but the time to acknowledge from detected', () => {
    const of = (name: Parameters<typeof responseTime>[1]) => {
      const { from, to, ms, approximate } = responseTime(instants, name);
      return [from, to, ms, approximate];
    };
    assert.deepEqual(of('timeToDetect'), ['started', 'detected', 8 * minute, true]);
    assert.deepEqual(of('timeToAcknowledge'), ['detected', 'acknowledged', 4 * minute, true]);
    assert.deepEqual(of('timeToMitigate'), ['started', 'mitigated', null, false]);
    assert.deepEqual(of('timeToResolve'), ['started', 'resolved', hour, false]);
  });

  it('is negative when the instants stand the other way round', () => {
    assert.equal(durationBetween(instants, 'acknowledged', 'started').ms, -12 * minute);
  });
});

describe('a length of time', () => {
  it('is written short, in words and for machines', () => {
    const cases: [number, string, string, string][] = [
      [0, '0 s', '0 seconds', 'PT0S'],
      [999, '0 s', '0 seconds', 'PT0S'],
      [1000, '1 s', '1 second', 'PT1S'],
      [40_999, '40 s', '40 seconds', 'PT40S'],
      [minute, '1 min', '1 minute', 'PT1M'],
      [minute + 1000, '1 min 1 s', '1 minute 1 second', 'PT1M1S'],
      [26 * minute, '26 min', '26 minutes', 'PT26M'],
      [hour - 1000, '59 min 59 s', '59 minutes 59 seconds', 'PT59M59S'],
      [2 * hour + 5 * minute, '2 h 5 min', '2 hours 5 minutes', 'PT2H5M'],
      [2 * hour + 5 * minute + 40_000, '2 h 5 min', '2 hours 5 minutes', 'PT2H5M40S'],
      [day, '1 d', '1 day', 'P1D'],
      [3 * day + 4 * hour, '3 d 4 h', '3 days 4 hours', 'P3DT4H'],
      [400 * day, '400 d', '400 days', 'P400D'],
    ];
    for (const [ms, short, words, iso] of cases) {
      assert.equal(formatDuration(ms), short);
      assert.equal(durationInWords(ms), words);
      assert.equal(durationToIso(ms), iso);
    }
  });
});

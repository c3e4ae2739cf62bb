import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isBackwards, placeTime, withNextDay } from './timeline.ts';
import { readWrittenTime } from './written-time.ts';
import { zoneNames } from './zone-name.ts';
import { isOffset } from './instant.ts';

function place(text: string, carried = '2025-03-04') {
  const written = readWrittenTime(text);
  assert.ok(written, `${text} starts with a time`);
  return placeTime(written, carried);
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString().slice(0, 16);
}

describe('placing a time', () => {
  it('puts it on its own day, or on the UTC day of the entry before', () => {
    const cases: [string, string | null, string | null][] = [
      ['09:12', '2025-03-04T09:12', null],
      ['??:??', null, null],
      ['2025-03-03 23:50', '2025-03-03T23:50', null],
      ['11:05+01:00', '2025-03-04T10:05', null],
      ['00:30+01:00', '2025-03-04T23:30', null],
      ['22:00 -05:00', '2025-03-04T03:00', null],
      ['2025-03-04 00:30+01:00', '2025-03-03T23:30', null],
      ['09:37–09:39', '2025-03-04T09:37', '2025-03-04T09:39'],
      ['09:37–09:37', '2025-03-04T09:37', '2025-03-04T09:37'],
      ['23:30–00:15', '2025-03-04T23:30', '2025-03-05T00:15'],
      ['23:30–00:15+01:00', '2025-03-04T22:30', '2025-03-04T23:15'],
      ['2025-02-28 23:30–00:15', '2025-02-28T23:30', '2025-03-01T00:15'],
      ['23:30–2025-03-06 01:00', '2025-03-04T23:30', '2025-03-06T01:00'],
      ['11:05Z–12:10+01:00', '2025-03-04T11:05', '2025-03-04T11:10'],
    ];
    for (const [text, start, end] of cases) {
      const outcome = place(text);
      assert.ok(outcome.ok, text);
      assert.deepEqual([iso(outcome.value.start), iso(outcome.value.end)], [start, end], text);
    }
  });

  it('keeps about and seconds', () => {
    const about = place('~09:12:40');
    assert.ok(about.ok);
    assert.equal(about.value.approximate, true);
    assert.equal(about.value.precision, 'second');
    const single = place('9:12');
    assert.ok(single.ok);
    assert.equal(single.value.precision, 'minute');
  });

  it('refuses what is no moment, and says what to write', () => {
    const cases: [string, string, RegExp][] = [
      ['2025-02-30 09:12', 'timeline-time', /`2025-02-30` does not exist/],
      ['23:30–2025-02-30 00:10', 'timeline-time', /`2025-02-30` does not exist/],
      ['24:00', 'timeline-time', /`24:00` is not a time of day/],
      ['09:12–09:61', 'timeline-time', /`09:61` is not a time of day/],
      ['09:12+15:00', 'timeline-time', /`\+15:00` is not an offset/],
      ['09:12–2025-03-03 10:00', 'timeline-time', /ends before it starts/],
      ['09:12 CET', 'timeline-zone', /`09:12\+01:00` or `09:12\+02:00`/],
      ['09:12 PST', 'timeline-zone', /`09:12 -08:00`/],
      ['12:30 AM', 'timeline-time', /Write `00:30`/],
      ['12:30 PM', 'timeline-time', /Write `12:30`/],
      ['9:05 p.m.', 'timeline-time', /Write `21:05`/],
      ['11:05-05:00', 'timeline-time', /`11:05–05:00` for a range, or `11:05 -05:00`/],
    ];
    for (const [text, rule, words] of cases) {
      const outcome = place(text);
      assert.ok(!outcome.ok, text);
      assert.equal(outcome.slip.rule, rule, text);
      assert.match(`${outcome.slip.message} ${outcome.slip.cure}`, words, text);
    }
  });

  it('knows when time runs backwards: neither at rest nor where it is unknown', () => {
    assert.equal(isBackwards(1, 2), true);
    assert.equal(isBackwards(2, 2), false);
    assert.equal(isBackwards(null, 2), false);
    assert.equal(isBackwards(1, null), false);
  });

  it('writes the next day by the clock of the entry', () => {
    const cases: Record<string, string> = {
      '00:10': '2025-03-05 00:10',
      '00:30+01:00': '2025-03-06 00:30+01:00',
    };
    for (const [text, expected] of Object.entries(cases)) {
      const written = readWrittenTime(text);
      const outcome = place(text);
      assert.ok(written && outcome.ok && outcome.value.start !== null);
      assert.equal(withNextDay(written, outcome.value.start), expected);
      const again = place(expected);
      assert.ok(again.ok);
      assert.equal(again.value.start, outcome.value.start + 86_400_000);
    }
  });
});

describe('names of zones', () => {
  it('offer offsets that are in use', () => {
    for (const [name, offsets] of Object.entries(zoneNames)) {
      assert.ok(offsets.length > 0 && offsets.every(isOffset), name);
    }
  });
});

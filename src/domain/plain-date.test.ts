import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { addDays, daysBetween, isPlainDate, startOfDay, toPlainDate } from './plain-date.ts';

describe('a plain date', () => {
  it('exists in the calendar and is written yyyy-mm-dd', () => {
    for (const good of ['2021-01-12', '2024-02-29', '2000-02-29', '1969-12-31']) {
      assert.ok(isPlainDate(good), good);
    }
    const bad = [
      '2021-02-30',
      '2023-02-29',
      '1900-02-29',
      '2021-13-01',
      '2021-00-10',
      '2021-04-31',
    ];
    bad.push('2021-1-2', '12-01-2021', ' 2021-01-12', '2021-01-12\n', '2021-01-12T00:00Z', '');
    for (const text of bad) assert.ok(!isPlainDate(text), JSON.stringify(text));
  });

  it('is the UTC day of a moment, to its last millisecond', () => {
    const start = Date.UTC(2021, 0, 12);
    assert.equal(startOfDay('2021-01-12'), start);
    assert.equal(toPlainDate(start), '2021-01-12');
    assert.equal(toPlainDate(start - 1), '2021-01-11');
    assert.equal(toPlainDate(-1), '1969-12-31');
  });

  it('is counted and moved over months, leap days and changes of the clock', () => {
    const cases: [string, string, number][] = [
      ['2021-01-12', '2021-01-12', 0],
      ['2024-02-28', '2024-03-01', 2],
      ['2023-02-28', '2023-03-01', 1],
      ['2021-03-27', '2021-03-29', 2],
      ['2020-12-31', '2021-01-01', 1],
      ['2000-01-01', '2001-01-01', 366],
    ];
    for (const [from, to, days] of cases) {
      assert.equal(daysBetween(from, to), days);
      assert.equal(daysBetween(to, from) + days, 0);
      assert.equal(addDays(from, days), to);
      assert.equal(addDays(to, -days), from);
    }
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isoWeekOf, mondayOf, sundayOf } from './iso-week.ts';
import { addDays, daysBetween } from './plain-date.ts';

describe('weeks of ISO 8601', () => {
  it('hold each of their seven days, over the turns of forty years', () => {
    for (let year = 1990; year < 2030; year += 1) {
      for (let offset = -10; offset <= 10; offset += 1) {
        const day = addDays(`${year}-01-01`, offset);
        const week = isoWeekOf(day);
        assert.ok(mondayOf(week) <= day && day <= sundayOf(week), day);
        assert.equal(daysBetween(mondayOf(week), sundayOf(week)), 6);
        assert.equal(new Date(mondayOf(week)).getUTCDay(), 1, week);
      }
    }
  });

  it('are 53 only in years that start or, in leap years, go on to a Thursday', () => {
    const long = [2004, 2009, 2015, 2020, 2026];
    for (let year = 2004; year <= 2026; year += 1) {
      const last = isoWeekOf(`${year}-12-28`);
      assert.equal(last, `${year}-W${long.includes(year) ? 53 : 52}`);
    }
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayAndMonth, longDate, period, shortDate } from './dates.ts';

test('a day is written out, or short', () => {
  assert.equal(longDate('2021-01-02'), '2 January 2021');
  assert.equal(dayAndMonth('2021-09-30'), '30 Sep');
});

test('a short date drops the year of the day it stands near', () => {
  assert.equal(shortDate('2026-10-12', '2026-11-22'), '12 Oct');
  assert.equal(shortDate('2027-01-10', '2026-11-22'), '10 Jan 2027');
});

test('a period names what its ends do not share', () => {
  assert.equal(period('2021-07-01', '2021-07-30'), 'July 2021');
  assert.equal(period('2021-01-10', '2021-07-11'), 'January to July 2021');
  assert.equal(period('2020-12-11', '2021-07-11'), 'December 2020 to July 2021');
});

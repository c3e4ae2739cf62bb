import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseGraphTime, resolveGraphTime } from './graph-time.ts';
import type { TimeRange } from './metric.ts';

const at = (text: string): number => Date.parse(text);
const day: TimeRange = { from: at('2021-01-12T01:48Z'), to: at('2021-01-12T05:20Z') };
const overMidnight: TimeRange = { from: at('2021-01-12T22:00Z'), to: at('2021-01-13T02:00Z') };
const twoDays: TimeRange = { from: at('2021-01-12T01:00Z'), to: at('2021-01-14T05:00Z') };

function resolved(text: string, range: TimeRange): number | string {
  const time = parseGraphTime(text);
  if (!time.ok) return time.slip.rule;
  const outcome = resolveGraphTime(time.value, range);
  return outcome.ok ? outcome.value : outcome.slip.rule;
}

test('A time of day is looked for in the range', () => {
  assert.equal(resolved('03:42', day), at('2021-01-12T03:42Z'));
  assert.equal(resolved('03:42:10', day), at('2021-01-12T03:42:10Z'));
  assert.equal(resolved('23:10', overMidnight), at('2021-01-12T23:10Z'));
  assert.equal(resolved('01:10', overMidnight), at('2021-01-13T01:10Z'));
});

test('Outside the range, a time of day is on the range’s only day', () => {
  assert.equal(resolved('06:00', day), at('2021-01-12T06:00Z'));
  assert.equal(resolved('00:30', day), at('2021-01-12T00:30Z'));
});

test('A time of day that occurs twice is a slip that shows the cure', () => {
  assert.equal(resolved('03:42', twoDays), 'graph-time-ambiguous');
  const time = parseGraphTime('03:42');
  assert.ok(time.ok);
  const outcome = resolveGraphTime(time.value, twoDays);
  assert.ok(!outcome.ok);
  assert.match(outcome.slip.cure, /`2021-01-12T03:42Z`/);
});

test('An instant is itself, wherever the data is', () => {
  assert.equal(resolved('2021-01-12T04:42+01:00', twoDays), at('2021-01-12T03:42Z'));
});

test('A time without its zone, an unknown and an approximate one are slips', () => {
  for (const text of ['2021-01-12T03:42', 'unknown', '~2021-01-12T03:42Z', '25:00', 'noon']) {
    assert.equal(resolved(text, day), 'graph-time-unreadable', text);
  }
});

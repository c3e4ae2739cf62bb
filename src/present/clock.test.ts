import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseInstant, type KnownInstant } from '../domain/instant.ts';
import { clockTime, distanceInWords, instantTime, sinceStart } from './clock.ts';

function instant(text: string): KnownInstant {
  const outcome = parseInstant(text);
  assert.ok(outcome.ok && outcome.value.kind === 'known');
  return outcome.value;
}

test('a time of day is UTC, whatever offset it was written with', () => {
  assert.deepEqual(instantTime(instant('2021-01-12T04:01+01:00')), {
    label: '03:01',
    iso: '2021-01-12T03:01Z',
  });
});

test('what is approximate says so, and seconds are kept where they were written', () => {
  assert.equal(instantTime(instant('~2021-01-12T03:02Z')).label, '~03:02');
  assert.deepEqual(clockTime(Date.UTC(2021, 0, 12, 3, 1, 20), 'second'), {
    label: '03:01:20',
    iso: '2021-01-12T03:01:20Z',
  });
});

test('the time since the start has a sign', () => {
  assert.equal(sinceStart(41 * 60_000), '+41 min');
  assert.equal(sinceStart(-6 * 60_000), '−6 min');
  assert.equal(sinceStart(0), 'start');
});

test('a distance in words: after, before, with, about, unknown', () => {
  const between = (ms: number | null, approximate = false): string | null =>
    distanceInWords({ from: 'started', to: 'detected', ms, approximate }, 'the start');
  assert.equal(between(60_000), '1 min after the start');
  assert.equal(between(-60_000, true), 'about 1 min before the start');
  assert.equal(between(0), 'with the start');
  assert.equal(between(0, true), 'about the start');
  assert.equal(between(null), null);
});

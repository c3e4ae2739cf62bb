import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TimeRange } from '../domain/metric.ts';
import { incidentOf, midnight } from '../../tests/support/metric-samples.ts';
import { shadingText, windowOf } from './window.ts';

const minutes = (from: number, to: number): TimeRange => {
  return { from: midnight + from * 60_000, to: midnight + to * 60_000 };
};

function parts(incident: Parameters<typeof windowOf>[0], range = minutes(0, 100)) {
  return windowOf(incident, range).map(
    ({ kind, from, to }) => `${kind} ${(from - midnight) / 60_000}–${(to - midnight) / 60_000}`,
  );
}

test('From start to end, darker until it is detected', () => {
  const incident = incidentOf({ started: 10, detected: 20, resolved: 50 });
  assert.deepEqual(parts(incident), ['undetected 10–20', 'known 20–50']);
});

test('Without an end, solid to the last recorded event and unknown after it', () => {
  assert.deepEqual(parts(incidentOf({ started: 10, detected: 20 }, 60)), [
    'undetected 10–20',
    'known 20–60',
    'end-unknown 60–100',
  ]);
  assert.deepEqual(parts(incidentOf({ started: 10 })), ['end-unknown 10–100']);
});

test('Without a start, unknown before the first known instant', () => {
  assert.deepEqual(parts(incidentOf({ detected: 20, resolved: 50 })), [
    'start-unknown 0–20',
    'known 20–50',
  ]);
});

test('Only what lies in the range is shaded', () => {
  const incident = incidentOf({ started: 10, detected: 20, resolved: 50 });
  assert.deepEqual(parts(incident, minutes(15, 30)), ['undetected 15–20', 'known 20–30']);
  assert.deepEqual(parts(incident, minutes(60, 90)), []);
  assert.deepEqual(parts(incidentOf({})), []);
});

test('The caption says what this graph shades, and nothing else', () => {
  const open = windowOf(incidentOf({ started: 10, detected: 20 }, 60), minutes(0, 100));
  assert.equal(
    shadingText(open),
    'Shaded: the incident, darker while undetected, hatched after the last recorded event.',
  );
  const closed = windowOf(incidentOf({ started: 10, resolved: 60 }), minutes(0, 100));
  assert.equal(shadingText(closed), 'Shaded: the incident.');
  assert.equal(shadingText([]), null);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inZone } from './local-time.ts';

const moment = Date.UTC(2021, 0, 12, 3, 1, 20);

test('the time of day is that of the zone, as precise as it was written', () => {
  assert.deepEqual(inZone('~03:01', moment, 60), { text: '~04:01', dayShift: 0 });
  assert.deepEqual(inZone('03:01:20', moment, 330), { text: '08:31:20', dayShift: 0 });
});

test('another day is told', () => {
  assert.deepEqual(inZone('03:01', moment, -300), { text: '22:01', dayShift: -1 });
  assert.deepEqual(inZone('23:30', Date.UTC(2020, 11, 31, 23, 30), 60), {
    text: '00:30',
    dayShift: 1,
  });
});

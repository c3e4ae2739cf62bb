import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellAt, nearestRow, stepOfKey } from './readings.ts';

const rows = [
  { time: 0, text: '00:00', cells: ['1 GB', '', '7 s'] },
  { time: 60, text: '00:01', cells: ['no sample', '5 %', ''] },
  { time: 100, text: '00:02', cells: ['3 GB', '', '9 s'] },
];

test('the nearest row is found, at the ends too', () => {
  const times: [number, number][] = [
    [-9, 0],
    [0, 0],
    [29, 0],
    [31, 1],
    [60, 1],
    [81, 2],
    [900, 2],
  ];
  for (const [time, index] of times) assert.equal(nearestRow(rows, time), index, String(time));
});

test('a series that was not sampled at a time says its nearest reading and when that was', () => {
  assert.equal(cellAt(rows, 0, 0), '1 GB');
  assert.equal(cellAt(rows, 1, 0), 'no sample');
  assert.equal(cellAt(rows, 1, 2), '9 s (00:02)');
});

test('before its first and after its last sample a series has none', () => {
  assert.equal(cellAt(rows, 0, 1), 'no sample');
  assert.equal(cellAt(rows, 2, 1), 'no sample');
  assert.equal(cellAt(rows, 1, 7), 'no sample');
});

test('arrows, pages and ends move; other keys do not', () => {
  assert.equal(stepOfKey('ArrowLeft'), -1);
  assert.equal(stepOfKey('PageUp'), 10);
  assert.equal(stepOfKey('End'), Infinity);
  assert.equal(stepOfKey('a'), undefined);
});

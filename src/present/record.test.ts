import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Postmortem } from '../domain/postmortem.ts';
import { findRecurrences } from '../domain/recurrence.ts';
import type { Severity } from '../domain/severity.ts';
import { addDays } from '../domain/plain-date.ts';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { describeRecord } from './record-description.ts';
import { recordOf } from './record.ts';

function incident(
  id: string,
  date: string,
  severity: Severity,
  recurrenceOf: string[] = [],
): Postmortem {
  return postmortemWith({ id, frontMatter: { date, severity, recurrenceOf } });
}

const newestFirst = [
  incident('c', '2021-01-30', 'SEV3', ['a']),
  incident('b', '2021-01-10', 'SEV1'),
  incident('a', '2021-01-10', 'SEV2'),
];

test('no incidents, no record', () => {
  assert.equal(recordOf([], findRecurrences([])), null);
});

test('bars run from the earliest on, those of one day side by side', () => {
  const record = recordOf(newestFirst, findRecurrences(newestFirst));
  assert.ok(record);
  const [a, b, c] = record.bars;
  assert.ok(a && b && c);
  assert.deepEqual([a.severity, b.severity, c.severity], ['SEV2', 'SEV1', 'SEV3']);
  assert.equal(b.x, Math.round((a.x + 0.9) * 100) / 100);
  assert.ok(Math.abs(a.x - (9 / 31) * 100) < 0.01);
  assert.deepEqual(record.levels, ['SEV1', 'SEV2', 'SEV3']);
  assert.deepEqual([record.unit, record.barWidth], ['incident', null]);
});

test('a bracket joins an incident to the one that repeats it; those that would cross are stacked', () => {
  const all = [
    incident('d', '2021-01-31', 'SEV2', ['b']),
    incident('c', '2021-01-20', 'SEV2', ['a']),
    incident('b', '2021-01-10', 'SEV2'),
    incident('a', '2021-01-05', 'SEV2'),
  ];
  const record = recordOf(all, findRecurrences(all));
  assert.deepEqual(
    record?.brackets.map(({ level }) => level),
    [0, 1],
  );
  assert.ok(record.brackets.every(({ from, to }) => from < to));
});

test('many incidents: a bar is a week and its worst severity', () => {
  const many = Array.from({ length: 140 }, (_, index) =>
    incident(`i${index}`, addDays('2021-01-04', index), index % 7 === 3 ? 'SEV1' : 'SEV4'),
  ).reverse();
  const record = recordOf(many, findRecurrences(many));
  assert.equal(record?.unit, 'week');
  assert.equal(record.bars.length, 20);
  assert.ok(record.bars.every(({ severity }) => severity === 'SEV1'));
});

test('many incidents of many years: a bar is a month, and no bar hides the next', () => {
  const many = Array.from({ length: 140 }, (_, index) =>
    incident(
      `i${index}`,
      addDays('2015-01-04', index * 30),
      'SEV2',
      index > 0 ? [`i${index - 1}`] : [],
    ),
  ).reverse();
  const record = recordOf(many, findRecurrences(many));
  assert.equal(record?.unit, 'month');
  const x = record.bars.map((bar) => bar.x).sort((a, b) => a - b);
  const gaps = x.slice(1).map((at, index) => at - (x[index] ?? 0));
  assert.ok(gaps.every((gap) => gap > (record.barWidth ?? Infinity)));
  assert.deepEqual([record.brackets.length, record.repeats], [0, 139]);
});

test('the record in words', () => {
  const record = recordOf(newestFirst, findRecurrences(newestFirst));
  assert.ok(record);
  assert.equal(
    describeRecord(newestFirst, record),
    'Three incidents on a calendar. The higher, the worse. 10 January 2021 (SEV2), 10 January 2021 (SEV1) and 30 January 2021 (SEV3). One repeats an earlier one.',
  );
});

test('the record of many is counted by year', () => {
  const many = Array.from({ length: 14 }, (_, index) =>
    incident(`i${index}`, index < 3 ? '2022-05-01' : '2021-05-01', 'SEV2'),
  );
  const record = recordOf(many, findRecurrences(many));
  assert.ok(record);
  assert.match(
    describeRecord(many, record),
    /^14 incidents on a calendar\. .* 2021: 11, 2022: 3\.$/,
  );
});

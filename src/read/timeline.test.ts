import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineToText } from '../domain/inline.ts';
import type { Problem } from '../domain/problem.ts';
import type { TimelineItem } from '../domain/timeline.ts';
import { parseMdx } from './mdx.ts';
import { reporter } from './place.ts';
import { readTimeline } from './timeline.ts';

function read(source: string): { items: TimelineItem[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const { tree } = parseMdx(source);
  const items = readTimeline(tree.children, '2025-03-04', reporter('x.mdx', problems));
  return { items, problems };
}

function iso(ms: number | null): string | null {
  return ms === null ? null : new Date(ms).toISOString().slice(0, 19);
}

/** `[start, end, approximate, text]` of each entry. */
function entries(source: string): unknown[] {
  const { items, problems } = read(source);
  assert.deepEqual(problems, [], source);
  return items.map(({ start, end, approximate, text }) => [
    iso(start),
    iso(end),
    approximate,
    inlineToText(text),
  ]);
}

test('each notation of a time', () => {
  for (const [written, start, end, approximate] of [
    ['08:55', '2025-03-04T08:55:00', null, false],
    ['09:12:40', '2025-03-04T09:12:40', null, false],
    ['~09:20', '2025-03-04T09:20:00', null, true],
    ['about 09:20', '2025-03-04T09:20:00', null, true],
    ['09:37–09:39', '2025-03-04T09:37:00', '2025-03-04T09:39:00', false],
    ['09:37-09:39', '2025-03-04T09:37:00', '2025-03-04T09:39:00', false],
    ['09:37 to 09:39', '2025-03-04T09:37:00', '2025-03-04T09:39:00', false],
    ['09:37 until 09:39', '2025-03-04T09:37:00', '2025-03-04T09:39:00', false],
    ['23:30–00:15', '2025-03-04T23:30:00', '2025-03-05T00:15:00', false],
    ['11:05+01:00', '2025-03-04T10:05:00', null, false],
    ['11:05Z', '2025-03-04T11:05:00', null, false],
    ['2025-03-03 23:50', '2025-03-03T23:50:00', null, false],
    ['2025-03-04 00:30+01:00', '2025-03-03T23:30:00', null, false],
    ['??:??', null, null, false],
    ['**08:55**', '2025-03-04T08:55:00', null, false],
    ['**08:55:**', '2025-03-04T08:55:00', null, false],
    ['`08:55`', '2025-03-04T08:55:00', null, false],
    ['*~08:55*', '2025-03-04T08:55:00', null, true],
  ] as const) {
    assert.deepEqual(
      entries(`- ${written} It fails.`),
      [[start, end, approximate, 'It fails.']],
      written,
    );
  }
});

test('only the words after the time are the text; what stands below is the note', () => {
  const { items } = read('- 08:55 It **fails** at 09:00.\n\n  Below.\n- 09:00 Next.');
  const [first, second] = items;
  assert.equal(inlineToText(first?.text ?? []), 'It fails at 09:00.');
  assert.deepEqual(first?.note.map(inlineToText), ['Below.']);
  assert.deepEqual([first.line, second?.line, first.precision], [1, 4, 'minute']);
});

test('seconds are remembered as written', () => {
  assert.deepEqual(
    read('- 08:55:00 A.\n- 08:56 B.').items.map(({ precision }) => precision),
    ['second', 'minute'],
  );
});

test('a single tilde in an entry strikes nothing', () => {
  const { items, problems } = read('- 03:01 until 03:04~03:05 it fails, then 10~20 and 30~40.');
  assert.deepEqual(problems, []);
  assert.equal(items[0]?.start, Date.parse('2025-03-04T03:01:00Z'));
  assert.match(inlineToText(items[0].text), /~03:05 it fails, then 10~20 and 30~40\.$/);
});

test('the day is carried on from the start of the entry before', () => {
  assert.deepEqual(
    entries(
      '- 2025-03-03 23:50 A\n- 2025-03-04 08:55 B\n- 09:12 C\n- 2025-03-05 01:00 D\n- 02:00 E',
    ).map((entry) => (Array.isArray(entry) ? String(entry[0]) : '')),
    [
      '2025-03-03T23:50:00',
      '2025-03-04T08:55:00',
      '2025-03-04T09:12:00',
      '2025-03-05T01:00:00',
      '2025-03-05T02:00:00',
    ],
  );
});

test('an entry without a time keeps its place, and a range may overlap the next', () => {
  assert.deepEqual(
    read('- 23:00–01:00 A\n- ??:?? B\n- 23:30 C').items.map(({ start }) => iso(start)),
    ['2025-03-04T23:00:00', null, '2025-03-04T23:30:00'],
  );
  assert.deepEqual(read('- 23:00–01:00 A\n- ??:?? B\n- 23:30 C').problems, []);
});

test('mistakes are told at the time, with the day that was probably meant', () => {
  for (const [source, expected] of [
    ['- 09:00 A\n- 08:00 B', ['2:3', 'timeline-backwards', 'error', '2025-03-05 08:00']],
    ['- 23:50 A\n- 00:10 B', ['2:3', 'timeline-backwards', 'error', '2025-03-05 00:10']],
    ['- 09:00 A\n- ??:?? B\n- 08:00 C', ['3:3', 'timeline-backwards', 'error', '2025-03-05 08:00']],
    [
      '- 2025-03-05 09:00 A\n- 2025-03-04 08:00 B',
      ['2:3', 'timeline-backwards', 'warning', 'in order'],
    ],
    ['- 25:00 A', ['1:3', 'timeline-time', 'error', '00 to 23']],
    ['- 2025-02-30 09:00 A', ['1:3', 'timeline-time', 'error', 'Correct the day']],
    ['- Nobody knows', ['1:1', 'timeline-time', 'error', '??:??']],
    ['- 09:00 CET A', ['1:3', 'timeline-zone', 'error', '+01:00']],
    ['- 9:00 PM A', ['1:3', 'timeline-time', 'error', '21:00']],
  ] as const) {
    const { problems } = read(source);
    assert.equal(problems.length, 1, source);
    const [problem] = problems;
    assert.ok(problem);
    const [place, rule, severity, cure] = expected;
    const { line, column } = problem;
    assert.deepEqual(
      [`${String(line)}:${String(column)}`, problem.rule, problem.severity],
      [place, rule, severity],
      source,
    );
    assert.ok(problem.cure.includes(cure), `${source}: ${problem.cure}`);
  }
});

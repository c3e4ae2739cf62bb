import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inlineToText } from '../domain/inline.ts';
import { postmortemWith, type Facts } from '../../tests/support/postmortem-with.ts';
import { plainWords } from './timed-words.ts';
import { timelinePhases, type TimelineEvent } from './timeline-view.ts';

/** One line a row: time, instants, words. */
function rows(facts: Facts): string[] {
  return timelinePhases(postmortemWith(facts)).flatMap(({ kind, events }) =>
    events.map((event) => `${kind} ${labelOf(event)} [${event.instants.join(' ')}]`),
  );
}

function labelOf({ time, end }: TimelineEvent): string {
  return [time?.label ?? 'unknown', ...(end ? [end.label] : [])].join('–');
}

const started = '2021-01-12T03:01Z';

test('instants stand on the entry of their minute, or in a row of their own in order of time', () => {
  const instants = { started, detected: '~2021-01-12T03:02Z', resolved: '2021-01-12T03:30Z' };
  assert.deepEqual(rows({ instants, timeline: ['02:55', '03:01', '03:05', '03:20–03:40'] }), [
    'before 02:55 []',
    'undetected 03:01 [started]',
    'known ~03:02 [detected]',
    'known 03:05 []',
    'known 03:20–03:40 []',
    'known 03:30 [resolved]',
  ]);
});

test('two instants of one moment share a row', () => {
  const at = '2021-01-12T03:10Z';
  const instants = { started, detected: at, acknowledged: at, resolved: at };
  assert.deepEqual(rows({ instants, timeline: [] }), [
    'undetected 03:01 [started]',
    'known 03:10 [detected acknowledged resolved]',
  ]);
});

test('what is after the end stands under its own head', () => {
  const instants = { started, detected: started, resolved: '2021-01-12T03:30Z' };
  assert.deepEqual(rows({ instants, timeline: ['04:00'] }), [
    'known 03:01 [started detected]',
    'known 03:30 [resolved]',
    'after 04:00 []',
  ]);
});

test('an end that nobody wrote down is the last row, and its line runs out', () => {
  const phases = timelinePhases(postmortemWith({ instants: { started }, timeline: ['03:05'] }));
  const last = phases.at(-1);
  assert.equal(last?.openEnded, true);
  assert.equal(last.title, 'During');
  assert.deepEqual(last.note, ['when it was detected is not recorded']);
  assert.deepEqual(last.events.at(-1)?.time, null);
  assert.equal(inlineToText(last.events.at(-1)?.text ?? []), 'When it ended is not recorded.');
});

test('an entry of unknown time stays where the author put it', () => {
  const instants = { started, detected: '2021-01-12T03:10Z' };
  assert.deepEqual(rows({ instants, timeline: ['03:05', '??', '03:20'] }).slice(1, 4), [
    'undetected 03:05 []',
    'undetected unknown []',
    'known 03:10 [detected]',
  ]);
});

test('nothing but entries: no phase is made up', () => {
  const facts: Facts = { timeline: ['03:05'] };
  assert.deepEqual(rows(facts), ['whole 03:05 []', 'whole unknown [resolved]']);
});

test('time since the start, pauses of a quarter of an hour, and days', () => {
  const facts: Facts = {
    instants: { started, detected: started, resolved: '2021-01-13T00:10Z' },
    timeline: ['03:01', '03:15', '03:30–03:50', '04:00'],
  };
  const events = timelinePhases(postmortemWith(facts)).flatMap((phase) => phase.events);
  assert.deepEqual(
    events.map(({ sinceStart }) => sinceStart),
    ['start', '+14 min', '+29 min', '+59 min', '+21 h 9 min'],
  );
  assert.deepEqual(
    events.map(({ pause }) => pause),
    [null, null, '15 minutes later', null, '20 h 10 min later'],
  );
  assert.deepEqual(
    events.map(({ day }) => day),
    ['12 January 2021', null, null, null, '13 January 2021'],
  );
});

test('phases say their times', () => {
  const instants = {
    started,
    detected: '~2021-01-12T03:02Z',
    resolved: '2021-01-12T03:30Z',
  };
  assert.deepEqual(
    timelinePhases(postmortemWith({ instants, timeline: ['02:55', '04:00'] })).map(
      ({ title, note }) => [title, plainWords(note ?? [])],
    ),
    [
      ['Before', 'until 03:01'],
      ['Undetected', '03:01 to ~03:02, about 1 min'],
      ['Known', '~03:02 to 03:30, about 28 min'],
      ['After', 'from 03:30'],
    ],
  );
});

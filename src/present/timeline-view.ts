import type { Instants } from '../domain/duration.ts';
import type { Inline } from '../domain/inline.ts';
import { instantNames, type InstantName, type KnownInstant } from '../domain/instant.ts';
import { toPlainDate } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { TimelineItem } from '../domain/timeline.ts';
import { clockTime, sinceStart, type ClockTime } from './clock.ts';
import { longDate } from './dates.ts';
import { describePhase, phaseAt, type PhaseKind } from './timeline-phase.ts';
import type { TimedWords } from './timed-words.ts';
import { pauseInWords } from './timeline-pause.ts';

/** One row of the timeline. */
export interface TimelineEvent {
  /** Null when it is not recorded. */
  time: ClockTime | null;
  /** End of a range. */
  end: ClockTime | null;
  /** `+41 min`; null when the time or the start is not recorded. */
  sinceStart: string | null;
  /** Instants of the front matter that fall on it, for its tags. */
  instants: InstantName[];
  /** What happened; empty for an instant of which the author wrote no entry. */
  text: Inline[];
  /** What stands under the entry, a paragraph each. */
  note: Inline[][];
  /** `12 July 2021` where a day begins, in a timeline of several days. */
  day: string | null;
  /** `33 minutes later`, when nothing is recorded for a quarter of an hour or more before it. */
  pause: string | null;
}

/** Rows between two instants, under one head. */
export interface TimelinePhase {
  kind: PhaseKind;
  title: string;
  /** Its times in words; null when there are none to say. */
  note: TimedWords | null;
  events: TimelineEvent[];
  /** Whether nobody wrote down how it ended, so that its line runs out in dots. */
  openEnded: boolean;
}

interface Row {
  start: number | null;
  end: number | null;
  precision: KnownInstant['precision'];
  approximate: boolean;
  instants: InstantName[];
  text: Inline[];
  note: Inline[][];
}

/**
 * The entries that the author wrote, in their order, with the instants of the front matter put in by time: on the entry
 * of the same minute where there is one, else as a row of their own. An end that is not recorded is said in a last row.
 */
export function timelinePhases({ timeline, instants }: Postmortem): TimelinePhase[] {
  const rows = mergeInstants(timeline, instants);
  const days = new Set(rows.flatMap(({ start }) => (start === null ? [] : [toPlainDate(start)])));
  const phases: TimelinePhase[] = [];
  let kind: PhaseKind | undefined;
  let day = '';
  let last: number | null = null;
  for (const row of rows) {
    const next: PhaseKind = row.start === null ? (kind ?? 'whole') : phaseAt(row.start, instants);
    if (next !== kind)
      phases.push({ kind: next, ...describePhase(next, instants), events: [], openEnded: false });
    const rowDay: string = row.start === null ? day : toPlainDate(row.start);
    phases.at(-1)?.events.push({
      ...shown(row, instants),
      day: days.size > 1 && rowDay !== day ? longDate(rowDay) : null,
      pause: next === kind ? pauseInWords(last, row.start) : null,
    });
    kind = next;
    day = rowDay;
    last = Math.max(last ?? -Infinity, row.end ?? row.start ?? -Infinity);
  }
  return withOpenEnd(phases, instants);
}

function withOpenEnd(phases: TimelinePhase[], { resolved }: Instants): TimelinePhase[] {
  const last = phases.at(-1);
  if (!last || resolved.kind === 'known') return phases;
  last.openEnded = true;
  last.events.push({
    time: null,
    end: null,
    sinceStart: null,
    instants: ['resolved'],
    text: [{ kind: 'text', text: 'When it ended is not recorded.' }],
    note: [],
    day: null,
    pause: null,
  });
  return phases;
}

function shown(row: Row, { started }: Instants): Omit<TimelineEvent, 'day' | 'pause'> {
  const { start, end, precision, approximate, instants, text, note } = row;
  return {
    time: start === null ? null : clockTime(start, precision, approximate),
    end: end === null ? null : clockTime(end, precision),
    sinceStart:
      start === null || started.kind === 'unknown' ? null : sinceStart(start - started.epochMs),
    instants,
    text,
    note,
  };
}

function mergeInstants(timeline: readonly TimelineItem[], instants: Instants): Row[] {
  const rows: Row[] = timeline.map(({ start, end, precision, approximate, text, note }) => {
    return { start, end, precision, approximate, text, note, instants: [] };
  });
  for (const name of instantNames) {
    const instant = instants[name];
    if (instant.kind === 'known') place(rows, name, instant);
  }
  return rows;
}

function place(rows: Row[], name: InstantName, instant: KnownInstant): void {
  const { epochMs, precision, approximate } = instant;
  const same = rows.find(({ start }) => start !== null && minute(start) === minute(epochMs));
  if (same) {
    same.instants.push(name);
    same.approximate ||= approximate;
    return;
  }
  const later = rows.findIndex(({ start }) => start !== null && start > epochMs);
  const row: Row = {
    start: epochMs,
    end: null,
    precision,
    approximate,
    instants: [name],
    text: [],
    note: [],
  };
  rows.splice(later === -1 ? rows.length : later, 0, row);
}

function minute(epochMs: number): number {
  return Math.floor(epochMs / 60_000);
}

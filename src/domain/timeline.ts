import { isOffset, isTimeOfDay } from './instant.ts';
import type { Inline } from './inline.ts';
import { isPlainDate, startOfDay, toPlainDate, type PlainDate } from './plain-date.ts';
import type { Outcome } from './problem.ts';

/** One entry of a timeline. */
export interface TimelineItem {
  /** Epoch milliseconds; null when the author wrote `??:??`. */
  start: number | null;
  /** Epoch milliseconds of the end of a range; null for a moment. */
  end: number | null;
  /** Written with `~` or "about". */
  approximate: boolean;
  /** Whether seconds were written. */
  precision: 'minute' | 'second';
  /** What happened. */
  text: Inline[];
  /** What stands below it, a paragraph each. */
  note: Inline[][];
  /** Line in the file, from 1. */
  line: number;
}

/** The times of one item, before it is known on which day they lie. */
export interface WrittenTime {
  /** The day, when written. */
  date: PlainDate | null;
  /** `HH:MM[:SS]`, or null for `??:??`. */
  start: string | null;
  /** Day of the end, when written. */
  endDate: PlainDate | null;
  /** End of a range. */
  end: string | null;
  /** `Z` or `+hh:mm`; `Z` when nothing is written. */
  offset: string;
  approximate: boolean;
  /** How many characters of the text were read, the separator after the time included. */
  length: number;
}

const clock = String.raw`\d{1,2}:\d{2}(?::\d{2})?`;
const zone = String.raw`(?:\s?(?:Z|UTC|GMT|[+-]\d{2}:\d{2})(?![\w:]))`;
const day = String.raw`\d{4}-\d{2}-\d{2}[T ]`;
const form = new RegExp(
  String.raw`^(?<about>~\s*|about\s+|circa\s+)?(?:(?<unknown>(?<unknownDay>${day})?\?\?:\?\?)|(?<day>${day})?(?<start>${clock})(?<offset>${zone})?` +
    String.raw`(?:\s*(?:–|—|-|to|until)\s*(?<endAbout>~\s*|about\s+)?(?<endDay>${day})?(?<end>${clock})(?<endOffset>${zone})?)?)` +
    String.raw`(?:\s*(?::|–|—|-)\s+|\s+|$)`,
  'i',
);

/**
 * Reads the time at the head of a timeline entry: `08:55`, `~09:20`, `09:37–09:39`, `2025-03-04 23:50`,
 * `10:05+01:00`, `??:??`. Null when the text does not start with one.
 */
export function readWrittenTime(text: string): WrittenTime | null {
  const match = form.exec(text);
  const groups = match?.groups;
  if (!groups) return null;
  const date = (groups['day'] ?? groups['unknownDay'])?.slice(0, 10) ?? null;
  return {
    date,
    start: groups['start'] ?? null,
    endDate: groups['endDay']?.slice(0, 10) ?? null,
    end: groups['end'] ?? null,
    offset: toOffset(groups['offset'] ?? groups['endOffset']),
    approximate: groups['about'] !== undefined || groups['endAbout'] !== undefined,
    length: match[0].length,
  };
}

/** Epoch milliseconds of start and end, nulls for an unknown time. */
export type PlacedTime = Pick<TimelineItem, 'start' | 'end' | 'approximate' | 'precision'>;

/**
 * Puts a written time on its day: its own date, or `carried`, the UTC day of the item before it. The end of a range
 * that is earlier than its start lies on the next day. `previous` is the start of the item before it, or null; a time
 * that lies before it and has no date of its own is refused, since nothing is sorted or moved silently.
 */
export function placeTime(
  written: WrittenTime,
  carried: PlainDate,
  previous: number | null,
): Outcome<PlacedTime> {
  const date = written.date ?? carried;
  for (const named of [date, written.endDate ?? date]) {
    if (!isPlainDate(named))
      return refuse(`\`${named}\` does not exist in the calendar.`, 'Correct the day.');
  }
  if (written.start === null) {
    return {
      ok: true,
      value: { start: null, end: null, approximate: written.approximate, precision: 'minute' },
    };
  }
  const start = at(date, written.start, written.offset);
  const end =
    written.end === null ? null : at(written.endDate ?? date, written.end, written.offset);
  if (start === null || (written.end !== null && end === null)) {
    return refuse(
      `\`${[written.start, written.end].filter(Boolean).join('–')}\` is not a time of day.`,
      'Write hours from 00 to 23, minutes from 00 to 59, and an offset such as `Z` or `+01:00`.',
    );
  }
  if (previous !== null && start < previous && written.date === null) {
    return refuse(
      `\`${written.start}\` is earlier than the entry before it.`,
      `Put the entries in order, or write the day: \`${toPlainDate(start + 86_400_000)} ${written.start}\`.`,
      'timeline-backwards',
    );
  }
  const passesMidnight = end !== null && end < start && written.endDate === null;
  return {
    ok: true,
    value: {
      start,
      end: passesMidnight ? end + 86_400_000 : end,
      approximate: written.approximate,
      precision: written.start.length > 5 ? 'second' : 'minute',
    },
  };
}

function at(date: PlainDate, time: string, offset: string): number | null {
  const padded = time.indexOf(':') === 1 ? `0${time}` : time;
  if (!isTimeOfDay(padded) || !isOffset(offset)) return null;
  const local = startOfDay(date) + Date.parse(`1970-01-01T${padded}Z`);
  return local - offsetMs(offset);
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

function toOffset(written: string | undefined): string {
  const zoneName = written?.trim().toUpperCase();
  return zoneName === undefined || zoneName === 'UTC' || zoneName === 'GMT' ? 'Z' : zoneName;
}

function refuse(message: string, cure: string, rule = 'timeline-time'): Outcome<never> {
  return { ok: false, slip: { rule, message, cure } };
}

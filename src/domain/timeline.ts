import { isOffset, isTimeOfDay } from './instant.ts';
import type { Inline } from './inline.ts';
import { isPlainDate, startOfDay, toPlainDate, type PlainDate } from './plain-date.ts';
import type { Outcome } from './problem.ts';
import type { WrittenTime } from './written-time.ts';
import { zoneNames } from './zone-name.ts';

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

/** Epoch milliseconds of start and end, nulls for an unknown time. */
export type PlacedTime = Pick<TimelineItem, 'start' | 'end' | 'approximate' | 'precision'>;

/**
 * Puts a written time on its day: its own date, by the clock that it is written in; or else so that it starts on
 * `carried`, the UTC day on which the entry before it starts. The end of a range that is earlier than its start, and
 * has no date of its own, lies on the next day. Whether entries are in order is another question: {@link isBackwards}.
 */
export function placeTime(written: WrittenTime, carried: PlainDate): Outcome<PlacedTime> {
  const refused = zoneSlip(written) ?? doubtSlip(written) ?? calendarSlip(written);
  if (refused) return refused;
  const { approximate } = written;
  if (written.start === null) {
    return { ok: true, value: { start: null, end: null, approximate, precision: 'minute' } };
  }
  const offset = offsetMs(written.offset);
  const start =
    written.date === null
      ? onUtcDay(carried, clockMs(written.start) - offset)
      : startOfDay(written.date) + clockMs(written.start) - offset;
  const end = written.end === null ? null : endOf(written, written.end, start);
  if (end !== null && end < start) {
    return refuse(
      'timeline-time',
      'The range ends before it starts.',
      'Correct one of the two days.',
    );
  }
  const precision = written.start.length > 5 ? 'second' : 'minute';
  return { ok: true, value: { start, end, approximate, precision } };
}

/** Whether an entry lies before the one that stands above it. Nothing is sorted or moved to another day silently. */
export function isBackwards(start: number | null, previous: number | null): boolean {
  return start !== null && previous !== null && start < previous;
}

/** How an entry that seems to lie before the one above it is written with its day, in its own offset. */
export function withNextDay(written: WrittenTime, start: number): string {
  const day = toPlainDate(start + msPerDay + offsetMs(written.offset));
  const offset = written.offset === 'Z' ? '' : written.offset;
  return `${day} ${written.start ?? '??:??'}${offset}`;
}

const msPerDay = 86_400_000;

function endOf(written: WrittenTime, end: string, start: number): number {
  const time = clockMs(end) - offsetMs(written.endOffset);
  if (written.endDate !== null) return startOfDay(written.endDate) + time;
  // The first time after the start at which the clock shows it.
  const sameDay = onUtcDay(toPlainDate(start), time);
  return sameDay < start ? sameDay + msPerDay : sameDay;
}

/** The moment of a UTC day at which the clock is `ms` after midnight, whichever day the offset has moved that to. */
function onUtcDay(day: PlainDate, ms: number): number {
  return startOfDay(day) + (((ms % msPerDay) + msPerDay) % msPerDay);
}

function zoneSlip({ zoneName, start }: WrittenTime): Outcome<never> | null {
  if (zoneName === null || start === null) return null;
  if (/^[ap]/i.test(zoneName) && zoneNames[zoneName] === undefined) {
    const hour = (Number(start.split(':')[0]) % 12) + (/^p/i.test(zoneName) ? 12 : 0);
    const rest = start.slice(start.indexOf(':'));
    return refuse(
      'timeline-time',
      `\`${start} ${zoneName}\` is by a clock of 12 hours.`,
      `Write \`${String(hour).padStart(2, '0')}${rest}\`.`,
    );
  }
  const offsets = (zoneNames[zoneName] ?? []).map((offset) => `\`${start}${spaced(offset)}\``);
  return refuse(
    'timeline-zone',
    `\`${zoneName}\` does not say for certain how far the clock was from UTC on that day.`,
    `Write the offset that it had, ${offsets.join(' or ')}, or the time in UTC.`,
  );
}

/** A minus right after a time would read as a range. */
function spaced(offset: string): string {
  return offset.startsWith('-') ? ` ${offset}` : offset;
}

function doubtSlip({ doubtful, start, end }: WrittenTime): Outcome<never> | null {
  if (doubtful === null || start === null || end === null) return null;
  return refuse(
    'timeline-time',
    `\`${start}${doubtful}\` may be a range or a time with its offset.`,
    `Write \`${start}–${end}\` for a range, or \`${start} ${doubtful}\` for a clock at that offset.`,
  );
}

function calendarSlip(written: WrittenTime): Outcome<never> | null {
  const { date, endDate, start, end, offset, endOffset } = written;
  const noDay = [date, endDate].find((day) => day !== null && !isPlainDate(day));
  if (typeof noDay === 'string') {
    return refuse(
      'timeline-time',
      `\`${noDay}\` does not exist in the calendar.`,
      'Correct the day.',
    );
  }
  const noTime = [start, end].find((time) => time !== null && !isTimeOfDay(padded(time)));
  if (typeof noTime === 'string') {
    return refuse(
      'timeline-time',
      `\`${noTime}\` is not a time of day.`,
      'Write hours from 00 to 23, minutes and seconds from 00 to 59.',
    );
  }
  const noOffset = [offset, endOffset].find((each) => !isOffset(each));
  return noOffset === undefined
    ? null
    : refuse(
        'timeline-time',
        `\`${noOffset}\` is not an offset from UTC that is in use.`,
        'Write one from `-12:00` to `+14:00`.',
      );
}

function clockMs(time: string): number {
  const colon = time.indexOf(':');
  const hours = Number(time.slice(0, colon));
  const minutes = Number(time.slice(colon + 1, colon + 3));
  const seconds = Number(time.slice(colon + 4));
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

function padded(time: string): string {
  return time.indexOf(':') === 1 ? `0${time}` : time;
}

function offsetMs(offset: string): number {
  if (offset === 'Z') return 0;
  const minutes = Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4, 6));
  return (offset.startsWith('-') ? -minutes : minutes) * 60_000;
}

function refuse(rule: string, message: string, cure: string): Outcome<never> & { ok: false } {
  return { ok: false, slip: { rule, message, cure } };
}

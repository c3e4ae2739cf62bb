/** Times as a graph writes them, always in UTC and always alike, whatever the machine's locale. */
import { utcFormat } from 'd3-time-format';
import type { TimeRange } from '../domain/metric.ts';
import { toPlainDate } from '../domain/plain-date.ts';

/** Which parts of a time a graph must write so that it is clear. */
export interface TimeStyle {
  /** The graph spans more than one day. */
  readonly day: boolean;
  /** The graph spans more than one year. */
  readonly year: boolean;
  /** Samples lie off the full minute. */
  readonly seconds: boolean;
  /** Samples do not all lie at midnight. */
  readonly clock: boolean;
}

/** The style for samples at `times` within `range`. */
export function timeStyleOf(range: TimeRange, times: Iterable<readonly number[]>): TimeStyle {
  let seconds = false;
  let clock = false;
  for (const series of times) {
    // Dividing takes a quarter of what the remainder of two large numbers does.
    seconds ||= !series.every((time) => Number.isInteger(time / 60_000));
    clock ||= !series.every((time) => Number.isInteger(time / 86_400_000));
  }
  const from = toPlainDate(range.from);
  const to = toPlainDate(range.to);
  const long = range.to - range.from >= 2 * 86_400_000;
  return {
    day: from !== to,
    year: from.slice(0, 4) !== to.slice(0, 4),
    seconds,
    clock: clock || !long,
  };
}

const longDay = utcFormat('%-d %B %Y');
const shortDay = utcFormat('%-d %b');
const shortDayOfYear = utcFormat('%-d %b %Y');
const twoDigits = Array.from({ length: 60 }, (_, number) => String(number).padStart(2, '0'));

/** `03:42` or `03:42:07`: a table writes hundreds of these, so neither a date is made nor a format interpreted for them. */
function clockText(time: number, seconds: boolean): string {
  const ofDay = Math.floor(time / 1000) - Math.floor(time / 86_400_000) * 86_400;
  const hour = twoDigits[Math.floor(ofDay / 3600)] ?? '';
  const minute = twoDigits[Math.floor(ofDay / 60) % 60] ?? '';
  return seconds ? `${hour}:${minute}:${twoDigits[ofDay % 60] ?? ''}` : `${hour}:${minute}`;
}

/** A time for `<time datetime>`: ISO 8601 in UTC, to the minute when it is a whole one. */
export function isoText(time: number): string {
  if (time % 1000 !== 0) return new Date(time).toISOString();
  return `${toPlainDate(time)}T${clockText(time, time % 60_000 !== 0)}Z`;
}

/** `03:42`, `03:42:07`, `12 Jan 03:42` or `12 Jan 2021`, as the style asks. */
export function timeText(time: number, style: TimeStyle): string {
  const clock = clockText(time, style.seconds);
  if (!style.day) return clock;
  const date = new Date(time);
  const day = style.year ? shortDayOfYear(date) : shortDay(date);
  return style.clock ? `${day} ${clock}` : day;
}

/** A time of its own precision, for what an author wrote: seconds only when there are any. */
export function instantText(time: number, style: TimeStyle): string {
  return timeText(time, { ...style, clock: true, seconds: time % 60_000 !== 0 });
}

/** `03:37–03:38`, or one time when both are the same. */
export function spanText(from: number, to: number, style: TimeStyle): string {
  const first = timeText(from, style);
  const last = timeText(to, style);
  if (first === last) return first;
  const sameDay = style.clock && toPlainDate(from) === toPlainDate(to);
  return sameDay ? `${first}–${timeText(to, { ...style, day: false })}` : `${first} – ${last}`;
}

/** `12 January 2021`, `12–26 January 2021`, `30 December 2020 – 2 January 2021`. */
export function daysText(range: TimeRange): string {
  const first = longDay(new Date(range.from));
  const last = longDay(new Date(range.to));
  if (first === last) return first;
  const [day = '', month, year] = first.split(' ');
  const [, otherMonth, otherYear] = last.split(' ');
  if (year !== otherYear) return `${first} – ${last}`;
  return month === otherMonth ? `${day}–${last}` : `${day} ${month ?? ''} – ${last}`;
}

import { formatDuration, type Duration } from '../domain/duration.ts';
import type { KnownInstant } from '../domain/instant.ts';

/** A time for a `<time>` element. */
export interface ClockTime {
  /** What is printed, in UTC: `03:01`, `~03:01:20`. */
  label: string;
  /** ISO 8601 in UTC for `datetime`. */
  iso: string;
}

type Precision = KnownInstant['precision'];

/** The time of day in UTC, as precise as it was written, with `~` when it is approximate. */
export function clockTime(epochMs: number, precision: Precision, approximate = false): ClockTime {
  const iso = new Date(epochMs).toISOString().slice(0, precision === 'second' ? 19 : 16);
  return { label: `${approximate ? '~' : ''}${iso.slice(11)}`, iso: `${iso}Z` };
}

/** The time of day of an instant. */
export function instantTime(instant: KnownInstant): ClockTime {
  return clockTime(instant.epochMs, instant.precision, instant.approximate);
}

/** The time from the start of the incident: `+41 min`, `−6 min` before it, `start` at it. `ms` may be negative. */
export function sinceStart(ms: number): string {
  if (ms === 0) return 'start';
  return `${ms < 0 ? '−' : '+'}${formatDuration(Math.abs(ms))}`;
}

/** How an instant lies to another: `about 6 min after the start`, `at the start`. Null when one of them is unknown. */
export function distanceInWords(duration: Duration, from: string): string | null {
  if (duration.ms === null) return null;
  if (duration.ms === 0) return duration.approximate ? `about ${from}` : `with ${from}`;
  const length = formatDuration(Math.abs(duration.ms));
  const about = duration.approximate ? 'about ' : '';
  return `${about}${length} ${duration.ms < 0 ? 'before' : 'after'} ${from}`;
}

/** A length of time with "about" before it when it is approximate. */
export function aboutDuration(ms: number, approximate: boolean): string {
  return `${approximate ? 'about ' : ''}${formatDuration(ms)}`;
}

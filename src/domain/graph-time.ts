/** Times as the attributes of a graph write them: a full instant, or a time of day that the data settles. */
import { isTimeOfDay, parseInstant } from './instant.ts';
import type { TimeRange } from './metric.ts';
import { startOfDay, toPlainDate } from './plain-date.ts';
import type { Outcome } from './problem.ts';

/** A time on a graph's axis. */
export interface GraphTime {
  /** Milliseconds since 1970-01-01T00:00Z; null when only a time of day was written. */
  readonly epochMs: number | null;
  /** Milliseconds since midnight UTC; null when a full instant was written. */
  readonly timeOfDay: number | null;
  /** How exactly it was written, in milliseconds: 60,000 or 1,000. */
  readonly precisionMs: number;
  /** As it was written. */
  readonly text: string;
}

const msPerDay = 86_400_000;

/** Reads `03:42`, `03:42:10` (both UTC) or an instant with its offset. The slip says what else was found. */
export function parseGraphTime(text: string): Outcome<GraphTime> {
  const trimmed = text.trim();
  if (isTimeOfDay(trimmed)) {
    const [hours = 0, minutes = 0, seconds] = trimmed.split(':').map(Number);
    const timeOfDay = ((hours * 60 + minutes) * 60 + (seconds ?? 0)) * 1000;
    const precisionMs = seconds === undefined ? 60_000 : 1000;
    return { ok: true, value: { epochMs: null, timeOfDay, precisionMs, text: trimmed } };
  }
  const instant = parseInstant(trimmed);
  if (!instant.ok) return refuse(`${instant.slip.message} ${instant.slip.cure}`, trimmed);
  if (instant.value.kind === 'unknown' || instant.value.approximate) {
    return refuse('A place on the axis is one known time.', trimmed);
  }
  const { epochMs, precision } = instant.value;
  const precisionMs = precision === 'minute' ? 60_000 : 1000;
  return { ok: true, value: { epochMs, timeOfDay: null, precisionMs, text: trimmed } };
}

function refuse(cure: string, text: string): Outcome<never> {
  const message = `\`${text}\` is not a time on a graph's axis.`;
  const shapes = 'A time of day in UTC, such as `03:42`, will do when the data holds it once.';
  return { ok: false, slip: { rule: 'graph-time-unreadable', message, cure: `${cure} ${shapes}` } };
}

/**
 * The instant that `time` means in a graph whose data spans `range`: a time of day is looked for in the range, and
 * on the range's own day when it has only one. A time of day that occurs twice, or on no certain day, is a slip.
 *
 * @returns milliseconds since 1970-01-01T00:00Z.
 */
export function resolveGraphTime(time: GraphTime, range: TimeRange): Outcome<number> {
  if (time.epochMs !== null) return { ok: true, value: time.epochMs };
  const first = startOfDay(toPlainDate(range.from)) + (time.timeOfDay ?? 0);
  const lastDay = startOfDay(toPlainDate(range.to));
  const next = first < range.from ? first + msPerDay : first;
  if (next <= range.to && next + msPerDay > range.to) return { ok: true, value: next };
  if (first < lastDay + msPerDay && lastDay + msPerDay - first <= msPerDay) {
    return { ok: true, value: first };
  }
  const from = toPlainDate(range.from);
  const message = `\`${time.text}\` does not say its day, and the data spans \`${from}\` to \`${toPlainDate(range.to)}\`.`;
  const cure = `Write the day and the offset as well: \`${from}T${time.text}Z\`.`;
  return { ok: false, slip: { rule: 'graph-time-ambiguous', message, cure } };
}

import { formatDuration } from '../domain/duration.ts';
import { counted } from './numbers.ts';

/** Milliseconds without an entry from which on a timeline says so: a quarter of an hour. */
const pauseMs = 15 * 60_000;

/** `33 minutes later`, `5 h 23 min later`; null when the pause is shorter than a quarter of an hour or cannot be told. */
export function pauseInWords(last: number | null, next: number | null): string | null {
  if (last === null || next === null || next - last < pauseMs) return null;
  const length = next - last;
  return length < 3_600_000
    ? `${counted(Math.floor(length / 60_000), 'minute')} later`
    : `${formatDuration(length)} later`;
}

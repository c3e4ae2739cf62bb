import type { KnownInstant } from '../domain/instant.ts';
import { toPlainDate, type PlainDate } from '../domain/plain-date.ts';
import { clockTime, instantTime, type ClockTime } from './clock.ts';
import { dayAndMonth } from './dates.ts';

/** Words with times of day in them: each time is a `<time>` on the page, so that it can be shown in another zone. */
export type TimedWords = readonly (string | ClockTime)[];

/** Puts times into words: timed\`from ${time}, end not recorded\`. Times are {@link ClockTime} or words with such in them. */
export function timed(
  strings: TemplateStringsArray,
  ...values: (string | ClockTime | TimedWords)[]
): TimedWords {
  return strings
    .flatMap((text, index): TimedWords => {
      const value = values[index] ?? '';
      return [text, ...(isPieces(value) ? value : [value])];
    })
    .filter((piece) => piece !== '');
}

/** What the words say, with times in UTC. */
export function plainWords(words: TimedWords): string {
  return words.map((piece) => (typeof piece === 'string' ? piece : piece.label)).join('');
}

/** The time of day of an instant, with its day when that is not `day`: `~03:01`, `12 Jul 03:01`. */
export function instantWords(instant: KnownInstant, day: PlainDate): TimedWords {
  return withDay(instantTime(instant), instant.epochMs, day);
}

/** The time of day of a moment to the minute, with its day when that is not `day`. */
export function momentWords(epochMs: number, day: PlainDate): TimedWords {
  return withDay(clockTime(epochMs, 'minute'), epochMs, day);
}

function withDay(time: ClockTime, epochMs: number, day: PlainDate): TimedWords {
  const own = toPlainDate(epochMs);
  // The day and its time stay in one line.
  return own === day ? [time] : [`${dayAndMonth(own).replace(' ', '\u00a0')}\u00a0`, time];
}

function isPieces(value: string | ClockTime | TimedWords): value is TimedWords {
  return Array.isArray(value);
}

/** The time column of a data file: ISO 8601 with an offset, or epoch seconds or milliseconds. */
import type { Slip } from '../../domain/problem.ts';

/** A reader of one file's time cells; it remembers which of the notations the file uses. */
export type TimestampReader = (cell: string) => number | Slip;

type Notation = 'iso' | 'seconds' | 'milliseconds';

const isoPattern =
  /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?\s?(Z|UTC|[+-]\d\d:?\d\d)?$/u;
const numberPattern = /^\d+(?:\.\d+)?$/u;

/**
 * Numbers from here on are milliseconds. As seconds it is the year 5138, as milliseconds March 1973: nobody's
 * monitoring reaches either.
 */
const firstMilliseconds = 1e11;

/** Makes a reader that gives milliseconds since 1970-01-01T00:00Z, or what is wrong with the cell. */
export function timestampReader(): TimestampReader {
  let notation: Notation | null = null;
  let day = '';
  let dayStart = 0;
  return (written) => {
    const cell = written.trim();
    const found = notationOf(cell);
    if (found === null) return unreadable(cell);
    notation ??= found;
    if (found !== notation) return mixed(cell);
    if (found === 'seconds') return Math.round(Number(cell) * 1000);
    if (found === 'milliseconds') return Math.round(Number(cell));
    // Rows of one day follow one another: its midnight is worked out once.
    if (!cell.startsWith(day) || day === '') {
      const start = midnight(cell);
      if (start === null) return noSuchDay(cell.slice(0, 10));
      day = cell.slice(0, 10);
      dayStart = start;
    }
    return readTimeOfDay(cell, dayStart);
  };
}

/** Whether `cell` looks like a time at all: what a header must not do. */
export function looksLikeTime(cell: string): boolean {
  return notationOf(cell.trim()) !== null;
}

function notationOf(cell: string): Notation | null {
  if (cell.charCodeAt(4) === 45 && cell.charCodeAt(7) === 45) return 'iso';
  if (!numberPattern.test(cell)) return null;
  return Number(cell) < firstMilliseconds ? 'seconds' : 'milliseconds';
}

function midnight(cell: string): number | null {
  const text = cell.slice(0, 10);
  const time = Date.parse(`${text}T00:00:00Z`);
  const exists = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
  return exists ? time : null;
}

function readTimeOfDay(cell: string, dayStart: number): number | Slip {
  const quick = quickTimeOfDay(cell);
  if (quick >= 0) return dayStart + quick;
  const match = isoPattern.exec(cell);
  if (match === null) return unreadable(cell);
  const [, , , , hours = '', minutes = '', seconds = '0', fraction = '', zone] = match;
  if (zone === undefined) return zoneless(cell);
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  if (h > 23 || m > 59 || s > 59) return unreadable(cell);
  const ms = Math.round(Number(`0.${fraction || '0'}`) * 1000);
  return dayStart + ((h * 60 + m) * 60 + s) * 1000 + ms - offsetOf(zone);
}

/**
 * Milliseconds since midnight of `yyyy-mm-ddTHH:MM:SSZ`, or −1 for any other shape. Most cells have this one, and
 * reading its digits costs a quarter of what the pattern does.
 */
function quickTimeOfDay(cell: string): number {
  if (cell.length !== 20 || cell.charCodeAt(19) !== 90 || cell.charCodeAt(10) !== 84) return -1;
  if (cell.charCodeAt(13) !== 58 || cell.charCodeAt(16) !== 58) return -1;
  const hours = twoDigits(cell, 11);
  const minutes = twoDigits(cell, 14);
  const seconds = twoDigits(cell, 17);
  const whole = hours >= 0 && minutes >= 0 && seconds >= 0;
  if (!whole || hours > 23 || minutes > 59 || seconds > 59) return -1;
  return ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

function twoDigits(cell: string, at: number): number {
  const tens = cell.charCodeAt(at) - 48;
  const ones = cell.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : -100;
}

function offsetOf(zone: string): number {
  if (zone === 'Z' || zone === 'UTC') return 0;
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000;
}

function unreadable(cell: string): Slip {
  return {
    rule: 'data-time-unreadable',
    message: cell === '' ? 'The time is empty.' : `\`${cell}\` is not a time.`,
    cure: 'Write ISO 8601 with an offset, such as `2025-03-04T09:12:00Z`, or epoch seconds or milliseconds.',
  };
}

function noSuchDay(day: string): Slip {
  return {
    rule: 'data-time-unreadable',
    message: `\`${day}\` does not exist in the calendar.`,
    cure: 'Correct the day.',
  };
}

function zoneless(cell: string): Slip {
  return {
    rule: 'data-time-without-zone',
    message: `\`${cell}\` does not say in which time zone.`,
    cure: 'Add the offset, `Z` for UTC. In Grafana, switch "Formatted data" off before the download: the times are then epoch milliseconds.',
  };
}

function mixed(cell: string): Slip {
  return {
    rule: 'data-time-mixed',
    message: `\`${cell}\` is written in another notation than the times above it.`,
    cure: 'Write all times of a file in one notation.',
  };
}

import { isPlainDate } from './plain-date.ts';
import type { Outcome } from './problem.ts';

/** The five instants of an incident, in the order in which they happen. */
export const instantNames = [
  'started',
  'detected',
  'acknowledged',
  'mitigated',
  'resolved',
] as const;
export type InstantName = (typeof instantNames)[number];

/** A moment that somebody wrote down. */
export interface KnownInstant {
  kind: 'known';
  /** Milliseconds since 1970-01-01T00:00Z. */
  epochMs: number;
  /** True when it was written with `~`: about then. */
  approximate: boolean;
  /** Whether seconds were written. */
  precision: 'minute' | 'second';
}

/** A moment that nobody wrote down, and that the author says is not known. */
export interface UnknownInstant {
  kind: 'unknown';
}

export type Instant = KnownInstant | UnknownInstant;

const form =
  /^(?<about>~\s*|about\s+)?(?<date>\d{4}-\d{2}-\d{2})(?:[T ](?<time>\d{1,2}:\d{2}(?::\d{2})?)(?<parts>\.\d+)?\s?(?<offset>.*))?$/is;

/**
 * Reads an instant as it stands in front matter: `2025-03-04T09:12Z`, `~2025-03-04 09:12:30+01:00` or `unknown`.
 * An instant without an offset is refused, never taken as UTC. Form: RFC 3339, seconds optional, parts of them not.
 */
export function parseInstant(text: string): Outcome<Instant> {
  const trimmed = text.trim();
  if (/^unknown$/i.test(trimmed)) return { ok: true, value: { kind: 'unknown' } };
  const groups = form.exec(trimmed)?.groups;
  if (!groups?.['date']) return refuse(`\`${trimmed}\` is not a time`, example());
  const { date, time, offset = '', about, parts } = groups;
  if (!isPlainDate(date)) {
    return refuse(`\`${date}\` does not exist in the calendar`, 'Correct the day.');
  }
  if (time === undefined) {
    return refuse(`\`${trimmed}\` has a day and no time`, example(date));
  }
  if (!isTimeOfDay(time)) {
    return refuse(
      `\`${time}\` is not a time of day`,
      'Write two digits each: hours from 00 to 23, minutes and seconds from 00 to 59.',
    );
  }
  const whole = `${about === undefined ? '' : '~'}${date}T${time}`;
  if (!isOffset(offset)) {
    return refuse(...offsetSlip(offset, trimmed, whole));
  }
  if (parts !== undefined) {
    return refuse(
      `\`${trimmed}\` holds parts of a second`,
      `Write \`${whole}${offset.toUpperCase()}\`.`,
    );
  }
  return {
    ok: true,
    value: {
      kind: 'known',
      epochMs: Date.parse(`${date}T${time}${offset.toUpperCase()}`),
      approximate: about !== undefined,
      precision: time.length > 5 ? 'second' : 'minute',
    },
  };
}

/** The offset is missing, is a name, or has another form. */
function offsetSlip(offset: string, written: string, whole: string): [string, string] {
  if (offset === '') {
    return [
      `\`${written}\` does not say in which time zone`,
      `Add the offset: \`${whole}Z\` for UTC, or for example \`${whole}+01:00\`.`,
    ];
  }
  const [, sign = '', hours = '', minutes = '00'] =
    /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset) ?? [];
  const meant = hours === '' ? 'Z' : `${sign}${hours.padStart(2, '0')}:${minutes}`;
  return [
    `\`${offset}\` is not an offset from UTC`,
    isOffset(meant) && hours !== ''
      ? `Write \`${whole}${meant}\`.`
      : `Write \`${whole}Z\` if that is UTC, else the offset that the clocks had, such as \`${whole}+01:00\`.`,
  ];
}

/** Whether `text` is `HH:MM` or `HH:MM:SS` of a day of 24 hours. */
export function isTimeOfDay(text: string): boolean {
  return /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/.test(text);
}

/** Whether `text` is `Z` or an offset from UTC that is in use anywhere: at most 14 hours, minutes below 60. */
export function isOffset(text: string): boolean {
  return /^(Z|[+-](0\d|1[0-4]):[0-5]\d)$/i.test(text);
}

/** ISO 8601 in UTC, as precise as it was written: `2025-03-04T09:12Z`. */
export function instantToIso(instant: KnownInstant): string {
  const iso = new Date(instant.epochMs).toISOString();
  return `${iso.slice(0, instant.precision === 'second' ? 19 : 16)}Z`;
}

function example(date = '2025-03-04'): string {
  return `Write a day, a time and an offset, such as \`${date}T09:12Z\`, or \`unknown\`.`;
}

function refuse(message: string, cure: string): Outcome<never> {
  return { ok: false, slip: { rule: 'instant-unreadable', message: `${message}.`, cure } };
}

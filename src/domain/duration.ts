import type { Instant, InstantName } from './instant.ts';

/** The time between two instants of one incident. */
export interface Duration {
  /** The instant it counts from. */
  from: InstantName;
  /** The instant it counts to. */
  to: InstantName;
  /** Milliseconds; null when one of the two is unknown. */
  ms: number | null;
  /** True when one of the two is approximate. */
  approximate: boolean;
}

/** The instants of one incident. */
export type Instants = Record<InstantName, Instant>;

/** The four times by which a response is judged; each of one incident, never a mean. */
export type ResponseTime =
  'timeToDetect' | 'timeToAcknowledge' | 'timeToMitigate' | 'timeToResolve';

const ends: Record<ResponseTime, readonly [InstantName, InstantName]> = {
  timeToDetect: ['started', 'detected'],
  timeToAcknowledge: ['detected', 'acknowledged'],
  timeToMitigate: ['started', 'mitigated'],
  timeToResolve: ['started', 'resolved'],
};

/** The duration from one instant to another. */
export function durationBetween(instants: Instants, from: InstantName, to: InstantName): Duration {
  const start = instants[from];
  const end = instants[to];
  if (start.kind === 'unknown' || end.kind === 'unknown') {
    return { from, to, ms: null, approximate: false };
  }
  return {
    from,
    to,
    ms: end.epochMs - start.epochMs,
    approximate: start.approximate || end.approximate,
  };
}

/** One of the four response times: from `started`, but time to acknowledge, which counts from `detected`. */
export function responseTime(instants: Instants, name: ResponseTime): Duration {
  return durationBetween(instants, ...ends[name]);
}

const units = [
  { ms: 86_400_000, unit: 'd' },
  { ms: 3_600_000, unit: 'h' },
  { ms: 60_000, unit: 'min' },
  { ms: 1000, unit: 's' },
] as const;

/**
 * A length of time in its largest unit and the next smaller one, of which a zero is left out: `26 min`, `2 h 5 min`,
 * `3 d 4 h`, `40 s`; a day and five minutes are `1 d`.
 * @param ms milliseconds, zero or more; parts of a second are dropped
 */
export function formatDuration(ms: number): string {
  const first = units.findIndex((unit) => ms >= unit.ms);
  if (first === -1) return '0 s';
  let rest = ms;
  const parts: string[] = [];
  for (const { ms: size, unit } of units.slice(first, first + 2)) {
    const count = Math.floor(rest / size);
    rest -= count * size;
    if (count > 0) parts.push(`${String(count)} ${unit}`);
  }
  return parts.join(' ');
}

/** The same in words, for a sentence: `42 minutes`, `2 hours 5 minutes`, `1 day`. */
export function durationInWords(ms: number): string {
  return formatDuration(ms).replace(
    /(\d+) (d|h|min|s)(?![a-z])/g,
    (_, count: string, unit: string) => {
      const word = { d: 'day', h: 'hour', min: 'minute', s: 'second' }[unit] ?? unit;
      return `${count} ${word}${count === '1' ? '' : 's'}`;
    },
  );
}

/** ISO 8601 duration for `<time datetime>`: `PT26M`, `P3DT4H`. Parts of a second are dropped. */
export function durationToIso(ms: number): string {
  const seconds = Math.floor(ms / 1000);
  const days = Math.floor(seconds / 86_400);
  const parts = [
    [Math.floor((seconds % 86_400) / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
    [seconds % 60, 'S'],
  ] as const;
  const time = parts.map(([count, unit]) => (count > 0 ? `${String(count)}${unit}` : '')).join('');
  const date = days > 0 ? `${String(days)}D` : '';
  return date || time ? `P${date}${time ? `T${time}` : ''}` : 'PT0S';
}

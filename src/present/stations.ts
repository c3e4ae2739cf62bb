import { durationBetween, type Instants } from '../domain/duration.ts';
import { instantNames, type InstantName, type KnownInstant } from '../domain/instant.ts';
import { toPlainDate, type PlainDate } from '../domain/plain-date.ts';
import { distanceInWords, instantTime, type ClockTime } from './clock.ts';
import { dayAndMonth } from './dates.ts';

/** One of the five instants, as a station on the line that runs through them. */
export interface Station {
  name: InstantName;
  title: string;
  /** Null when nobody wrote it down. */
  time: ClockTime | null;
  /** `12 Jul`, when it lies on another day than the incident's. */
  day: string | null;
  /** The response time that it ends: `about 1 min after the start`. */
  note: string | null;
  /** Whether this station and the next are both recorded, so that the line between them is solid. */
  joined: boolean;
}

/** The title of each instant. */
export const instantTitles: Record<InstantName, string> = {
  started: 'Started',
  detected: 'Detected',
  acknowledged: 'Acknowledged',
  mitigated: 'Mitigated',
  resolved: 'Resolved',
};

/** The five stations of an incident of `day`, in the order in which they happen. */
export function stations(instants: Instants, day: PlainDate): Station[] {
  return instantNames.map((name, index) => {
    const instant = instants[name];
    const next = instantNames[index + 1];
    const following = next === undefined ? undefined : instants[next];
    return {
      name,
      title: instantTitles[name],
      time: instant.kind === 'known' ? instantTime(instant) : null,
      day: instant.kind === 'known' ? otherDay(instant, day) : null,
      note: noteOf(instants, name),
      joined: instant.kind === 'known' && following?.kind === 'known',
    };
  });
}

function otherDay(instant: KnownInstant, day: PlainDate): string | null {
  const own = toPlainDate(instant.epochMs);
  return own === day ? null : dayAndMonth(own);
}

function noteOf(instants: Instants, name: InstantName): string | null {
  if (name === 'started') return null;
  return name === 'acknowledged'
    ? distanceInWords(durationBetween(instants, 'detected', name), 'detection')
    : distanceInWords(durationBetween(instants, 'started', name), 'the start');
}

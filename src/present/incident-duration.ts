import { responseTime, durationToIso } from '../domain/duration.ts';
import { lastRecorded, type Postmortem } from '../domain/postmortem.ts';
import { toPlainDate } from '../domain/plain-date.ts';
import { aboutDuration, clockTime, instantLabel } from './clock.ts';
import { dayAndMonth } from './dates.ts';

/** How long an incident lasted, as far as it is recorded. */
export interface IncidentDuration {
  /** `26 min`; null when start or end are not recorded. */
  length: string | null;
  /** ISO 8601 duration of `length`; null with it. */
  iso: string | null;
  /** What is known of its ends: `~20:20 to 20:46`, `from 03:01; last entry 04:42`. */
  known: string;
}

/** The duration from `started` to `resolved`, and the words for what is missing of it. Times of day are UTC. */
export function incidentDuration(postmortem: Postmortem): IncidentDuration {
  const { instants, frontMatter } = postmortem;
  const { started, resolved } = instants;
  const day = frontMatter.date;
  const { ms, approximate } = responseTime(instants, 'timeToResolve');
  if (ms !== null && started.kind === 'known' && resolved.kind === 'known') {
    return {
      length: aboutDuration(Math.max(0, ms), approximate),
      iso: durationToIso(Math.max(0, ms)),
      known: `${instantLabel(started, day)} to ${instantLabel(resolved, day)}`,
    };
  }
  if (resolved.kind === 'known') {
    return {
      length: null,
      iso: null,
      known: `start not recorded; until ${instantLabel(resolved, day)}`,
    };
  }
  if (started.kind === 'unknown') return { length: null, iso: null, known: 'nor its start' };
  const last = lastRecorded(postmortem);
  const entry =
    last !== null && last > started.epochMs
      ? `; ${unbroken(`last entry ${momentLabel(last, day)}`)}`
      : '';
  return { length: null, iso: null, known: `from ${instantLabel(started, day)}${entry}` };
}

function momentLabel(epochMs: number, day: string): string {
  const own = toPlainDate(epochMs);
  const { label } = clockTime(epochMs, 'minute');
  return own === day ? label : `${dayAndMonth(own)} ${label}`;
}

/** Words that a narrow column may not part: a time alone in its line says nothing. */
function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00a0');
}

import { responseTime, durationToIso } from '../domain/duration.ts';
import { lastRecorded, type Postmortem } from '../domain/postmortem.ts';
import { toPlainDate } from '../domain/plain-date.ts';
import { aboutDuration } from './clock.ts';
import { instantWords, momentWords, timed, type TimedWords } from './timed-words.ts';

/** How long an incident lasted, as far as it is recorded. */
export interface IncidentDuration {
  /** `26 min`; null when start or end are not recorded. */
  length: string | null;
  /** ISO 8601 duration of `length`; null with it. */
  iso: string | null;
  /** What is known of its ends: `~20:20 to 20:46`, `from 03:01; last entry 04:42`. */
  known: TimedWords;
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
      known: timed`${instantWords(started, day)} to ${instantWords(resolved, day)}`,
    };
  }
  if (resolved.kind === 'known') {
    return {
      length: null,
      iso: null,
      known: timed`start not recorded; until ${instantWords(resolved, day)}`,
    };
  }
  if (started.kind === 'unknown') return { length: null, iso: null, known: ['nor its start'] };
  const last = lastRecorded(postmortem);
  const begin = timed`from ${instantWords(started, day)}`;
  if (last === null || last <= started.epochMs) return { length: null, iso: null, known: begin };
  // A time alone in its line would say nothing; with its day it does, and would be too long for a line.
  const space = toPlainDate(last) === day ? '\u00a0' : ' ';
  const known = timed`${begin}; last\u00a0entry${space}${momentWords(last, day)}`;
  return { length: null, iso: null, known };
}

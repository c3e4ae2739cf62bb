import { isOpen, type FollowUp } from './follow-up.ts';
import { toPlainDate, type PlainDate } from './plain-date.ts';
import type { Postmortem } from './postmortem.ts';

/**
 * How a follow-up stood when a later incident began. It is unknown when it was closed on a day that nobody wrote down,
 * or on the very day on which the later incident began.
 */
export type StateThen = 'open' | 'closed' | 'not-promised' | 'unknown';

/** The day on which an incident began: of `started` when that is known, else its date. */
export function startDay({ instants, frontMatter }: Postmortem): PlainDate {
  return instants.started.kind === 'known'
    ? toPlainDate(instants.started.epochMs)
    : frontMatter.date;
}

/**
 * The state of a follow-up on the day `day`.
 * @param incident day of the follow-up's own incident, on which it was opened unless its line says otherwise
 */
export function stateThen(followUp: FollowUp, incident: PlainDate, day: PlainDate): StateThen {
  if ((followUp.opened ?? incident) > day) return 'not-promised';
  if (isOpen(followUp)) return 'open';
  const { closed } = followUp;
  if (closed === null || closed === day) return 'unknown';
  return closed < day ? 'closed' : 'open';
}

/**
 * Whether a follow-up says that it is about the cause: to prevent, or to find out why. One without a type says nothing,
 * and one that was decided against did nothing.
 */
export function addressesCause({ type, status }: FollowUp): boolean {
  return status !== 'wont-do' && (type === 'prevent' || type === 'investigate');
}

import { addressesCause, startDay, stateThen, type StateThen } from '../domain/follow-up-then.ts';
import type { FollowUp } from '../domain/follow-up.ts';
import { inlineToText } from '../domain/inline.ts';
import { daysBetween } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { compareText } from '../domain/problem.ts';
import { originsOf, type Recurrences } from '../domain/recurrence.ts';
import { longDate } from './dates.ts';
import { followUpPath } from './follow-ups-json.ts';
import { joinUnits } from './join-units.ts';
import { capitalised, counted, countedInWords, inWords } from './numbers.ts';
import type { IncidentLink } from './related-incidents.ts';

/** A follow-up of an earlier incident, as it stood when this one began. */
export interface FollowUpThen {
  /** Its words, without marks. */
  text: string;
  url: string;
  then: StateThen;
  /** `Open`, with what became of it since; a sentence without a full stop. */
  words: string;
}

/** An earlier incident that this one repeats. */
export interface EarlierIncident extends IncidentLink {
  /** `212 days earlier`. */
  ago: string;
  followUps: FollowUpThen[];
  /** What is to be learnt from them: that it has none, or that none is about the cause. Empty when there is nothing to say. */
  finding: string;
}

/** A later incident that repeats this one. */
export interface LaterIncident extends IncidentLink {
  /** `212 days later`, and through which other one, when it does not name this one itself. */
  since: string;
  /** How the follow-ups of this one stood when that one began. */
  finding: string;
}

/** What repeats what, as one page shows it: no more than {@link mostRepeats} each way, since a fault may come back for years. */
export interface RecurrenceView {
  /** Direct ones first. */
  before: EarlierIncident[];
  /** How many there are before. */
  beforeInAll: number;
  /** Oldest first. */
  after: LaterIncident[];
  /** How many there are after. */
  afterInAll: number;
}

/** Anchor of the later incidents on the page of one. */
export const happenedAgain = 'happened-again';

/** How many earlier, and how many later incidents a page names. */
export const mostRepeats = 10;

/**
 * What a postmortem's page says of recurrence; ids that name no postmortem are left out.
 * @param find the postmortem of an id
 */
export function recurrenceView(
  own: Postmortem,
  recurrences: Recurrences,
  find: (id: string) => Postmortem | undefined,
): RecurrenceView {
  const before = originsOf(own.id, recurrences).flatMap((id) => find(id) ?? []);
  const after = (recurrences.later.get(own.id) ?? []).flatMap((id) => find(id) ?? []);
  return {
    before: before.slice(0, mostRepeats).map((earlier) => earlierIncident(own, earlier)),
    beforeInAll: before.length,
    afterInAll: after.length,
    after: after
      .sort((a, b) => compareText(startDay(a), startDay(b)) || compareText(a.id, b.id))
      .slice(0, mostRepeats)
      .map((later) => laterIncident(own, later, recurrences)),
  };
}

function earlierIncident(own: Postmortem, earlier: Postmortem): EarlierIncident {
  const day = startDay(own);
  const followUps = earlier.followUps.map((followUp): FollowUpThen => {
    const then = stateThen(followUp, earlier.frontMatter.date, day);
    return {
      text: joinUnits(inlineToText(followUp.text)),
      url: followUpPath(earlier.id, followUp.id),
      then,
      words: thenInWords(followUp, then),
    };
  });
  return {
    ...linkTo(earlier),
    ago: `${counted(daysBetween(startDay(earlier), day), 'day')} earlier`,
    followUps,
    finding: causeFinding(earlier.followUps),
  };
}

function causeFinding(followUps: readonly FollowUp[]): string {
  if (followUps.length === 0) return 'It has no follow-up.';
  if (followUps.some(addressesCause)) return '';
  return followUps.length === 1
    ? 'Its one follow-up is not marked as preventing it or as finding out why.'
    : `None of its ${inWords(followUps.length)} follow-ups is marked as preventing it or as finding out why.`;
}

function thenInWords({ closed, status }: FollowUp, then: StateThen): string {
  switch (then) {
    case 'open':
      return closed === null
        ? 'Open then, and open still'
        : `Open then; closed on ${longDate(closed)}`;
    case 'closed':
      return closed === null ? 'Closed then' : `Closed then, on ${longDate(closed)}`;
    case 'not-promised':
      return 'Not promised yet';
    case 'unknown':
      if (closed !== null) return 'Closed on the day on which it happened again';
      return status === 'done'
        ? 'Not known: done, on a day that is not recorded'
        : 'Not known: decided against, on a day that is not recorded';
  }
}

function laterIncident(
  own: Postmortem,
  later: Postmortem,
  { earlier }: Recurrences,
): LaterIncident {
  const day = startDay(later);
  const states = own.followUps.map((followUp) => stateThen(followUp, own.frontMatter.date, day));
  const direct = earlier.get(later.id)?.includes(own.id) === true;
  const days = counted(daysBetween(startDay(own), day), 'day');
  return {
    ...linkTo(later),
    since: `${days} later${direct ? '' : ', as a repetition of one that repeats this one'}`,
    finding: statesInWords(states),
  };
}

/** `Two follow-ups of this incident were open then, one closed.` */
function statesInWords(states: readonly StateThen[]): string {
  if (states.length === 0) return 'This incident has no follow-up.';
  const words: readonly [StateThen, string][] = [
    ['open', 'open'],
    ['closed', 'closed'],
    ['unknown', 'not known to be either'],
    ['not-promised', 'not promised yet'],
  ];
  const parts = words.flatMap(([state, word]) => {
    const count = states.filter((other) => other === state).length;
    return count === 0 ? [] : [{ count, word }];
  });
  const [first, ...rest] = parts;
  if (!first) return '';
  const start = `${countedInWords(first.count, 'follow-up')} of this incident ${first.count === 1 ? 'was' : 'were'} ${first.word} then`;
  return `${capitalised([start, ...rest.map(({ count, word }) => `${inWords(count)} ${word}`)].join(', '))}.`;
}

function linkTo({ id, frontMatter: { title, date, severity } }: Postmortem): IncidentLink {
  return { id, title, date, severity };
}

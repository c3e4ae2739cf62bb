import { daysBetween, type PlainDate } from '../domain/plain-date.ts';
import type { Tracker, TrackedFollowUp } from '../domain/tracker.ts';
import { shortDate } from './dates.ts';
import { ahead, urgencyOf, type Urgency } from './follow-up-words.ts';
import { capitalised, counted, grouped, inWords } from './numbers.ts';

/** The open follow-ups by urgency, each list in the tracker's order. */
export type ByUrgency = Record<Urgency, TrackedFollowUp[]>;

/** One figure of the summary: a label, a large number, and what it means. */
export interface Figure {
  label: string;
  value: string;
  note: string;
  /** True for the one figure that is drawn in the colour of alarm. */
  alarm: boolean;
}

/** Sorts the open follow-ups into the four groups of the tracker. */
export function byUrgency({ open, today }: Tracker): ByUrgency {
  const groups: ByUrgency = { overdue: [], soon: [], later: [], undated: [] };
  for (const tracked of open) groups[urgencyOf(tracked, today)].push(tracked);
  return groups;
}

/** The finding: what a lead should leave with when they read one line. */
export function trackerHeadline(tracker: Tracker): string {
  const open = tracker.open.length;
  const late = byUrgency(tracker).overdue.length;
  if (open === 0) return tracker.closed.length === 0 ? 'No follow-ups yet' : 'No follow-up is open';
  if (late === 0) return open === 1 ? 'One follow-up is open' : `${word(open)} follow-ups are open`;
  if (open === 1) return 'The one open follow-up is late';
  if (late === open) return `All ${inWords(open)} open follow-ups are late`;
  return `${word(late)} of ${inWords(open)} open follow-ups ${late === 1 ? 'is' : 'are'} late`;
}

/**
 * One or two sentences under the finding.
 *
 * @param ownersSaid whether the page's title has said already that nobody owns them
 */
export function trackerDek(tracker: Tracker, ownersSaid = false): string {
  const { open, closed } = tracker;
  if (open.length === 0) {
    if (closed.length === 0) {
      return 'A postmortem’s follow-up tasks are gathered here, the most urgent first.';
    }
    return `${word(closed.length)} ${closed.length === 1 ? 'is' : 'are'} closed.`;
  }
  const { overdue } = byUrgency(tracker);
  const worst = overdue[0];
  if (worst) return joined(lateness(worst), ownersSaid ? '' : ownerless(open));
  return joined(dates(tracker), age(open));
}

/** The five figures of the summary. */
export function trackerFigures(tracker: Tracker): Figure[] {
  const { open, today } = tracker;
  const { overdue, soon, undated } = byUrgency(tracker);
  const oldest = oldestOf(open);
  return [
    figure('Overdue', overdue.length, overdueNote(overdue, open), overdue.length > 0),
    figure('Due within 7 days', soon.length, nextNote(tracker)),
    figure('No owner', withoutOwner(tracker).open, ownerNote(tracker)),
    figure('No due date', undated.length, share(undated.length, open.length)),
    oldest
      ? figure('Oldest', oldest.ageDays ?? 0, `days open, since ${shortDate(oldest.opened, today)}`)
      : { label: 'Oldest', value: '–', note: 'none is open', alarm: false },
  ];
}

/** How many follow-ups nobody owns: of the open ones, and of all. */
export function withoutOwner({ open, closed }: Tracker): { open: number; all: number } {
  const count = open.filter(hasNoOwner).length;
  return { open: count, all: count + closed.filter(hasNoOwner).length };
}

/** Says how many nobody owns when the closed ones are counted too, where that makes a difference: `11 with the closed ones`. */
export function closedToo(tracker: Tracker): string | null {
  const { open, all } = withoutOwner(tracker);
  return all === open ? null : `${grouped(all)} with the closed ones`;
}

function figure(label: string, count: number, note: string, alarm = false): Figure {
  return { label, value: grouped(count), note, alarm };
}

function word(count: number): string {
  return capitalised(inWords(count));
}

function joined(...sentences: string[]): string {
  return sentences.filter(Boolean).join(' ');
}

function hasNoOwner({ followUp }: TrackedFollowUp): boolean {
  return followUp.owners.length === 0;
}

function oldestOf(open: readonly TrackedFollowUp[]): TrackedFollowUp | undefined {
  return open.reduce<TrackedFollowUp | undefined>(
    (oldest, next) => (oldest && (oldest.ageDays ?? 0) >= (next.ageDays ?? 0) ? oldest : next),
    undefined,
  );
}

function lateness({ overdueDays, mightHaveSpared }: TrackedFollowUp): string {
  const again = mightHaveSpared.length > 0 ? ', and its incident has happened again since' : '';
  return `The worst is ${counted(overdueDays, 'day')} late${again}.`;
}

function ownerless(open: readonly TrackedFollowUp[]): string {
  const count = open.filter(hasNoOwner).length;
  if (count === 0) return '';
  if (count === open.length) return open.length === 1 ? 'It has no owner.' : 'None has an owner.';
  return `${word(count)} ${count === 1 ? 'has' : 'have'} no owner.`;
}

function dates(tracker: Tracker): string {
  const { soon, undated } = byUrgency(tracker);
  const open = tracker.open.length;
  if (undated.length === open) {
    if (open === 1) return 'It has no due date.';
    return open === 2 ? 'Neither has a due date.' : 'None has a due date.';
  }
  if (soon.length === 0) return open === 1 ? 'It is not late.' : 'None is late.';
  return `${word(soon.length)} ${soon.length === 1 ? 'is' : 'are'} due within 7 days.`;
}

function age(open: readonly TrackedFollowUp[]): string {
  const oldest = oldestOf(open);
  if (!oldest) return '';
  const subject = ['It', 'The older one'][open.length - 1] ?? 'The oldest';
  return `${subject} has been open for ${counted(oldest.ageDays ?? 0, 'day')}.`;
}

function overdueNote(
  overdue: readonly TrackedFollowUp[],
  open: readonly TrackedFollowUp[],
): string {
  const days = overdue.map(({ overdueDays }) => overdueDays);
  if (days.length === 0) {
    return open.every(({ dueBy }) => dueBy === null) && open.length > 0
      ? 'none has a due date'
      : 'none is late';
  }
  const least = Math.min(...days);
  const most = Math.max(...days);
  return least === most
    ? `by ${counted(most, 'day')}`
    : `by ${grouped(least)} to ${counted(most, 'day')}`;
}

function nextNote({ open, today }: Tracker): string {
  const coming = open
    .flatMap(({ dueBy, overdueDays }) => (dueBy !== null && overdueDays === 0 ? [dueBy] : []))
    .sort()[0];
  return coming === undefined ? 'none has a day ahead' : `next: ${dayAhead(today, coming)}`;
}

function dayAhead(today: PlainDate, date: PlainDate): string {
  const days = daysBetween(today, date);
  return days <= 1 ? ahead(days).replace('due ', '') : shortDate(date, today);
}

function ownerNote(tracker: Tracker): string {
  const none = tracker.open.filter(hasNoOwner);
  const late = none.filter(({ overdueDays }) => overdueDays > 0).length;
  const finding =
    late === 0
      ? share(none.length, tracker.open.length)
      : late === none.length
        ? 'late, every one'
        : `${inWords(late)} of them late`;
  return [finding, closedToo(tracker)].filter(Boolean).join('; ');
}

function share(part: number, whole: number): string {
  if (part === 0 || part !== whole) return `of ${grouped(whole)} open`;
  return ['the only open one', 'both open ones'][whole - 1] ?? 'all open ones';
}

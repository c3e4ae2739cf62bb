import { isOpen, type FollowUp, type Priority } from './follow-up.ts';
import { addDays, daysBetween, startOfDay, type PlainDate } from './plain-date.ts';
import type { Postmortem } from './postmortem.ts';
import { compareText } from './problem.ts';
import { findRecurrences } from './recurrence.ts';
import { compareSeverity, type Severity } from './severity.ts';

/** The incident of a follow-up, as far as the tracker shows it. */
export interface FollowUpIncident {
  id: string;
  title: string;
  date: PlainDate;
  severity: Severity;
  services: string[];
}

/** A follow-up with what only all postmortems and today can say of it. */
export interface TrackedFollowUp {
  followUp: FollowUp;
  incident: FollowUpIncident;
  /** Day it was opened: as written, else the incident's day. */
  opened: PlainDate;
  /** The day it has to be done by: as written, else opened plus its priority's days; null when neither says. */
  dueBy: PlainDate | null;
  /** Days from `opened` to today, or to `closed`; null for a closed one without a date. */
  ageDays: number | null;
  /** Days past `dueBy` while it is open; 0 when not late. */
  overdueDays: number;
  /**
   * Ids of later incidents that repeat its incident and began while it was open: it might have spared them. Oldest first.
   * Always empty for a closed one: it is what still can be acted on; `stateThen` tells how a closed one stood.
   */
  mightHaveSpared: string[];
}

/** All follow-ups of all postmortems. */
export interface Tracker {
  today: PlainDate;
  /** Worst first. */
  open: TrackedFollowUp[];
  /** Done and won't do, those closed last first, those without a date after them. */
  closed: TrackedFollowUp[];
}

/** By priority: days that an open follow-up without a due date may take. */
export type DaysByPriority = Partial<Record<Priority, number>>;

/** Gathers every follow-up as it stands at the end of `today` (UTC). Pure: the same input gives the same tracker. */
export function trackFollowUps(
  postmortems: readonly Postmortem[],
  today: PlainDate,
  days: DaysByPriority = {},
): Tracker {
  const { later } = findRecurrences(postmortems);
  const starts = new Map(postmortems.map((postmortem) => [postmortem.id, startOf(postmortem)]));
  const tracked = postmortems.flatMap((postmortem) =>
    postmortem.followUps.map((followUp) => {
      const repeats = (later.get(postmortem.id) ?? []).map((id) => ({
        id,
        start: starts.get(id) ?? 0,
      }));
      return track(postmortem, followUp, today, days, repeats);
    }),
  );
  return {
    today,
    open: tracked.filter(({ followUp }) => isOpen(followUp)).sort(compareWorstFirst),
    closed: tracked.filter(({ followUp }) => !isOpen(followUp)).sort(compareLastClosedFirst),
  };
}

function track(
  { id, frontMatter }: Postmortem,
  followUp: FollowUp,
  today: PlainDate,
  days: DaysByPriority,
  repeats: { id: string; start: number }[],
): TrackedFollowUp {
  const opened = followUp.opened ?? frontMatter.date;
  const allowed = followUp.priority === null ? undefined : days[followUp.priority];
  const dueBy = followUp.due ?? (allowed === undefined ? null : addDays(opened, allowed));
  const open = isOpen(followUp);
  const end = open ? today : followUp.closed;
  const spared = repeats
    .filter(({ start }) => open && start >= startOfDay(opened))
    .sort((a, b) => a.start - b.start || compareText(a.id, b.id));
  return {
    followUp,
    incident: {
      id,
      title: frontMatter.title,
      date: frontMatter.date,
      severity: frontMatter.severity,
      services: frontMatter.services,
    },
    opened,
    dueBy,
    ageDays: end === null ? null : daysBetween(opened, end),
    overdueDays: open && dueBy !== null ? Math.max(0, daysBetween(dueBy, today)) : 0,
    mightHaveSpared: spared.map((repeat) => repeat.id),
  };
}

/** Overdue (longest first), then incidents it might have spared, then no owner, then severity, age, id. */
export function compareWorstFirst(a: TrackedFollowUp, b: TrackedFollowUp): number {
  return (
    b.overdueDays - a.overdueDays ||
    b.mightHaveSpared.length - a.mightHaveSpared.length ||
    Number(a.followUp.owners.length > 0) - Number(b.followUp.owners.length > 0) ||
    compareSeverity(a.incident.severity, b.incident.severity) ||
    (b.ageDays ?? 0) - (a.ageDays ?? 0) ||
    compareText(a.incident.id, b.incident.id) ||
    compareText(a.followUp.id, b.followUp.id)
  );
}

function compareLastClosedFirst(a: TrackedFollowUp, b: TrackedFollowUp): number {
  return (
    compareText(b.followUp.closed ?? '', a.followUp.closed ?? '') ||
    compareText(b.incident.date, a.incident.date) ||
    compareText(a.incident.id, b.incident.id) ||
    a.followUp.line - b.followUp.line
  );
}

function startOf({ instants, frontMatter }: Postmortem): number {
  return instants.started.kind === 'known'
    ? instants.started.epochMs
    : startOfDay(frontMatter.date);
}

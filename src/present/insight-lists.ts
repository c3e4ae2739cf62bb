import {
  dueOutcome,
  followUpFlow,
  isDated,
  openAtEnds,
  type DueOutcome,
} from '../domain/follow-up-flow.ts';
import { isOpen } from '../domain/follow-up.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { quarterOf, type Quarter } from '../domain/quarter.ts';
import type { TrackedFollowUp } from '../domain/tracker.ts';
import type { RowGroup } from './list-pages.ts';

/** Last part of the address of the incidents that name no trigger, or no factor. */
export const noneNamed = 'none-named';

/** What was counted in one number of the insights, or in the three of a quarter. */
export interface InsightList {
  /** Last part of its address. */
  key: string;
  title: string;
  parts: InsightPart[];
}

/** Follow-ups that were counted together. */
export interface InsightPart extends RowGroup<TrackedFollowUp> {
  title: string;
}

/** Where a list of follow-ups stands. */
export function listPath(key: string, anchor?: string): string {
  const page = `/insights/follow-ups/${key.toLowerCase()}/`;
  return anchor === undefined ? page : `${page}#${anchor}`;
}

/** The keys of the lists that are not a quarter's. */
export type OutcomeKey =
  | 'done'
  | 'done-date-unknown'
  | 'wont-do'
  | 'open'
  | 'closed-date-unknown'
  | 'day-has-come'
  | 'in-time'
  | 'late'
  | 'overdue'
  | 'due-date-unknown';

const hasOutcome =
  (...outcomes: DueOutcome[]) =>
  (tracked: TrackedFollowUp): boolean => {
    const outcome = dueOutcome(tracked);
    return outcome !== null && outcomes.includes(outcome);
  };

const outcomes: Readonly<
  Record<OutcomeKey, { title: string; keep: (tracked: TrackedFollowUp) => boolean }>
> = {
  done: {
    title: 'Done on a recorded day',
    keep: ({ followUp: { status, closed } }) => status === 'done' && closed !== null,
  },
  'done-date-unknown': {
    title: 'Done on an unknown day',
    keep: ({ followUp: { status, closed } }) => status === 'done' && closed === null,
  },
  'wont-do': {
    title: 'Decided against',
    keep: ({ followUp }) => followUp.status === 'wont-do',
  },
  open: { title: 'Still open', keep: ({ followUp }) => isOpen(followUp) },
  'closed-date-unknown': {
    title: 'Closed on an unknown day',
    keep: (tracked) => !isDated(tracked),
  },
  'day-has-come': {
    title: 'Follow-ups whose due day has come',
    keep: hasOutcome('inTime', 'late', 'overdue'),
  },
  'in-time': { title: 'Done by the due day', keep: hasOutcome('inTime') },
  late: { title: 'Done after the due day', keep: hasOutcome('late') },
  overdue: { title: 'Overdue', keep: hasOutcome('overdue') },
  'due-date-unknown': {
    title: 'With a due day, done on an unknown day',
    keep: hasOutcome('unknown'),
  },
};

/** The follow-ups behind each number of the insights, as it stands at the end of `today`; lists without any are left out. */
export function outcomeLists(all: readonly TrackedFollowUp[]): InsightList[] {
  return Object.entries(outcomes)
    .map(([key, { title, keep }]) => ({
      key,
      title,
      parts: [{ anchor: 'follow-ups', title, rows: all.filter(keep) }],
    }))
    .filter(({ parts }) => parts.some(({ rows }) => rows.length > 0));
}

/** What every number of the insights that counts follow-ups leads to. */
export function insightLists(all: readonly TrackedFollowUp[], today: PlainDate): InsightList[] {
  const quarters = followUpFlow(all, today).quarters.map(({ quarter }) => quarter);
  return [...outcomeLists(all), ...quarterLists(quarters, all, today)];
}

/** The follow-ups behind the three numbers of each quarter. @param quarters one after the other, the earliest first */
export function quarterLists(
  quarters: readonly Quarter[],
  all: readonly TrackedFollowUp[],
  today: PlainDate,
): InsightList[] {
  const dated = all.filter((tracked) => isDated(tracked) && tracked.opened <= today);
  const opened = Map.groupBy(dated, (tracked) => quarterOf(tracked.opened));
  const closed = Map.groupBy(dated, ({ followUp }) =>
    followUp.closed === null ? null : quarterOf(followUp.closed),
  );
  const open = openAtEnds(dated, quarters, today);
  return quarters.map((quarter) => ({
    key: quarter,
    title: `Follow-ups of ${quarter.replace('-', ' ')}`,
    parts: [
      { anchor: 'opened', title: 'Opened', rows: opened.get(quarter) ?? [] },
      { anchor: 'closed', title: 'Closed', rows: closed.get(quarter) ?? [] },
      { anchor: 'open', title: 'Open at the end', rows: open.get(quarter) ?? [] },
    ],
  }));
}

/** The title of a part within a sentence: `done on a recorded day`. */
export function inSentence({ title }: { title: string }): string {
  return title.slice(0, 1).toLowerCase() + title.slice(1);
}

import { daysBetween, type PlainDate } from '../domain/plain-date.ts';
import type { Commit, Step } from './commit-graph.ts';
import type { Before, Lineage, Spot } from './lineage.ts';
import { matchFollowUps, type Match } from './match.ts';
import type { OldFollowUp } from './old-follow-up.ts';

/** Why history cannot tell a day. */
export type UnknownReason =
  /** The line, or its tick, is not committed yet. */
  | 'not-committed'
  /** It was closed already when it appeared: written down afterwards, squashed into one commit, or imported. */
  | 'closed-when-it-appeared'
  /** The file came with other postmortems in one commit: what it promises may be older than the commit. */
  | 'file-came-with-others'
  /** The file came long after its incident. */
  | 'file-came-late'
  /** The file, or the line, was taken out once and put back. */
  | 'put-back'
  /** Something like it was there before, but not so much alike that it is surely the same. */
  | 'reworded-too-much'
  /** A version on the way cannot be read. */
  | 'unreadable-version';

/** A day that history knows, or why it does not. */
export type Finding =
  { kind: 'known'; day: PlainDate } | { kind: 'unknown'; reason: UnknownReason };

/** What history says of one follow-up; `closed` is null while it is open. */
export interface TrueDates {
  opened: Finding;
  closed: Finding | null;
}

/** A postmortem whose history is asked. */
export interface DatedFile {
  /** Path from the top of the repository. */
  file: string;
  /** Day of the incident. */
  incident: PlainDate;
  /** Its follow-ups as they stand in the working tree, in the order written. */
  followUps: readonly OldFollowUp[];
}

/** Days after the incident until which a new file is taken to be written for the first time. Later it is an import. */
const lateArrival = 60;

/**
 * When each follow-up of a file was promised, and when it was closed: the author's day of the commit in which its line
 * appeared, and of the one since which it has stayed closed. Where history leaves a doubt, the day is unknown.
 */
export function findTrueDates(
  { file, incident, followUps }: DatedFile,
  lineage: Lineage,
): TrueDates[] {
  const { head } = lineage.graph;
  const settled = head === null ? null : lineage.settle(head, file);
  const blob = lineage.commit(settled ?? '')?.steps[0]?.changes.get(file)?.blob;
  if (settled === null || blob === undefined)
    return followUps.map((followUp) => unknownBoth(followUp, 'not-committed'));
  const committed = lineage.version(blob);
  if (!committed) return followUps.map((followUp) => unknownBoth(followUp, 'unreadable-version'));
  const matches: readonly Match[] = matchFollowUps(followUps, committed);
  return followUps.map((followUp, at) => {
    const match = matches[at];
    if (match?.kind === 'doubtful') return unknownBoth(followUp, 'reworded-too-much');
    if (match?.kind !== 'same') return unknownBoth(followUp, 'not-committed');
    const spot: Spot = { commit: settled, file, blob, index: match.index };
    return {
      opened: findOpened(spot, incident, lineage),
      closed: followUp.closed ? findClosed(spot, lineage) : null,
    };
  });
}

function findClosed(start: Spot, lineage: Lineage): Finding {
  if (lineage.at(start)?.closed !== true) return unknown('not-committed');
  for (let spot = start; ;) {
    const past = lineage.before(spot);
    if (!past) return unknown('unreadable-version');
    const there = spotsOf(past.steps);
    const closed = there.find((earlier) => lineage.at(earlier)?.closed === true);
    if (closed) {
      spot = closed;
      continue;
    }
    const doubt = doubtOf(past.steps);
    if (doubt) return unknown(doubt);
    return there.length > 0 ? known(past.commit.day) : unknown('closed-when-it-appeared');
  }
}

function findOpened(start: Spot, incident: PlainDate, lineage: Lineage): Finding {
  for (let spot = start; ;) {
    const past = lineage.before(spot);
    if (!past) return unknown('unreadable-version');
    const [earlier] = spotsOf(past.steps);
    if (earlier) {
      spot = earlier;
      continue;
    }
    const doubt = doubtOf(past.steps);
    if (doubt) return unknown(doubt);
    if (lineage.at(spot)?.closed === true) return unknown('closed-when-it-appeared');
    return past.steps.every(({ before }) => before.kind === 'file-new')
      ? arrival(spot, past.commit, incident, lineage)
      : appearance(spot, past, lineage);
  }
}

/** The line came with its file. */
function arrival(
  { file }: Spot,
  { id, day, steps }: Commit,
  incident: PlainDate,
  { graph }: Lineage,
): Finding {
  const commits = [...graph.commits.values()];
  const older = commits.slice(commits.findIndex((commit) => commit.id === id) + 1);
  if (older.some((commit) => removes(commit, file))) return unknown('put-back');
  const arrived = Math.max(
    ...steps.map(({ changes }) => [...changes.values()].filter(({ before }) => !before).length),
  );
  if (arrived > 1) return unknown('file-came-with-others');
  return daysBetween(incident, day) > lateArrival ? unknown('file-came-late') : known(day);
}

function removes({ steps }: Commit, file: string): boolean {
  return steps.some(({ removed }) => removed.some((gone) => gone.file === file));
}

/** The line came into a file that was there. Had it been there before, in some older version? */
function appearance(
  spot: Spot,
  past: { commit: Commit; steps: readonly { step: Step }[] },
  lineage: Lineage,
): Finding {
  const words = lineage.at(spot)?.words;
  let older = previous(past.steps, spot.file);
  while (older) {
    if (lineage.version(older.blob)?.some((item) => item.words === words))
      return unknown('put-back');
    const next = lineage.before(older);
    older = next && previous(next.steps, older.file);
  }
  return known(past.commit.day);
}

/** The file as it was before, on the way to the first parent that had it. */
function previous(steps: readonly { step: Step }[], file: string): Spot | null {
  for (const { step } of steps) {
    const before = step.changes.get(file)?.before;
    if (before && step.parent !== null) return { commit: step.parent, ...before, index: 0 };
  }
  return null;
}

function spotsOf(steps: readonly { before: Before }[]): Spot[] {
  return steps.flatMap(({ before }) => (before.kind === 'there' ? [before.spot] : []));
}

function doubtOf(steps: readonly { before: Before }[]): UnknownReason | null {
  if (steps.some(({ before }) => before.kind === 'unreadable')) return 'unreadable-version';
  return steps.some(({ before }) => before.kind === 'doubtful') ? 'reworded-too-much' : null;
}

function known(day: PlainDate): Finding {
  return { kind: 'known', day };
}

function unknown(reason: UnknownReason): Finding {
  return { kind: 'unknown', reason };
}

function unknownBoth({ closed }: OldFollowUp, reason: UnknownReason): TrueDates {
  return { opened: unknown(reason), closed: closed ? unknown(reason) : null };
}

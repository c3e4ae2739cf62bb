import type { Amendment } from '../amend/amend-source.ts';
import { isOpen, type FollowUp } from '../domain/follow-up.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Finding, TrueDates, UnknownReason } from './true-dates.ts';

/** Why a day is not proposed: history does not know it, or what it says cannot be. */
export type Objection = UnknownReason | 'before-the-incident' | 'out-of-order' | 'in-the-future';

/** A day that stays as it is, and why. */
export interface OpenQuestion {
  /** Line of the follow-up. */
  line: number;
  field: 'opened' | 'closed';
  reason: Objection;
}

/** What history proposes for one postmortem. */
export interface Proposal {
  amendments: Amendment[];
  questions: OpenQuestion[];
}

/**
 * Turns what history knows into edits. What a line says wins: only absent fields are proposed. `opened` means the
 * incident's day when it is absent, so that day is not written out.
 * @param dates an entry for each follow-up, in the same order
 */
export function propose(
  followUps: readonly FollowUp[],
  dates: readonly TrueDates[],
  incident: PlainDate,
  today: PlainDate,
): Proposal {
  const proposal: Proposal = { amendments: [], questions: [] };
  followUps.forEach((followUp, index) => {
    const found = dates[index];
    if (!found) return;
    const { line } = followUp;
    const ask = (field: OpenQuestion['field'], reason: Objection): null => {
      proposal.questions.push({ line, field, reason });
      return null;
    };
    const day = (
      field: OpenQuestion['field'],
      finding: Finding,
      objection: Objection | null,
    ): PlainDate | null => {
      if (finding.kind === 'unknown') return ask(field, finding.reason);
      return objection ? ask(field, objection) : finding.day;
    };
    const closed =
      !isOpen(followUp) && followUp.closed === null && found.closed
        ? day(
            'closed',
            found.closed,
            closingObjection(found.closed, followUp.opened ?? incident, today),
          )
        : null;
    const last = followUp.closed ?? closed ?? today;
    const opened =
      followUp.opened === null
        ? day('opened', found.opened, openingObjection(found.opened, incident, last))
        : null;
    if (closed === null && (opened === null || opened === incident)) return;
    proposal.amendments.push({
      line,
      tick: false,
      opened: opened === incident ? null : opened,
      closed,
    });
  });
  return proposal;
}

function closingObjection(finding: Finding, opened: PlainDate, today: PlainDate): Objection | null {
  if (finding.kind === 'unknown') return null;
  if (finding.day > today) return 'in-the-future';
  return finding.day < opened ? 'out-of-order' : null;
}

function openingObjection(
  finding: Finding,
  incident: PlainDate,
  last: PlainDate,
): Objection | null {
  if (finding.kind === 'unknown') return null;
  if (finding.day < incident) return 'before-the-incident';
  return finding.day > last ? 'out-of-order' : null;
}

import { z } from 'zod';
import type { Inline } from './inline.ts';
import type { PlainDate } from './plain-date.ts';
import type { Outcome } from './problem.ts';

/** How urgent a follow-up is: `P0` first. How many days each has is the team's contract, in site.config.ts. */
export const prioritySchema = z.enum(['P0', 'P1', 'P2', 'P3', 'P4']);
export type Priority = z.infer<typeof prioritySchema>;

/** What a follow-up is for: keep it from happening, see it sooner, hurt less, repair what broke, find out why, or change how people work. */
export const followUpTypeSchema = z.enum([
  'prevent',
  'detect',
  'mitigate',
  'repair',
  'investigate',
  'process',
]);
export type FollowUpType = z.infer<typeof followUpTypeSchema>;

/** The four states. `done` may have no date: it is then "done, date unknown" and counted on no day. */
export const followUpStatuses = ['open', 'in-progress', 'done', 'wont-do'] as const;
export type FollowUpStatus = (typeof followUpStatuses)[number];

/** A link in a follow-up's line. */
export interface FollowUpLink {
  /** What is shown: the ticket's name, or the link's text. */
  label: string;
  url: string;
}

/** One promised action, as its line says it. */
export interface FollowUp {
  /** The slug of its text, or what `id:` says; unique within the postmortem. */
  id: string;
  text: Inline[];
  status: FollowUpStatus;
  /** Handles of people or teams, without `@`, in the order written. */
  owners: string[];
  due: PlainDate | null;
  /** As written; null means the incident's date. */
  opened: PlainDate | null;
  /** As written; a ticked follow-up without it is "done, date unknown". */
  closed: PlainDate | null;
  priority: Priority | null;
  type: FollowUpType | null;
  /** Links and words that match the config's ticket patterns. */
  tickets: FollowUpLink[];
  /** Other links among the fields. */
  links: FollowUpLink[];
  /** Indented content, a paragraph each. For `wont-do` it is the reason. */
  note: Inline[][];
  /** Line in the file, from 1. */
  line: number;
}

/** Anchor of a follow-up on its postmortem's page. */
export function followUpAnchor(id: string): string {
  return `follow-up-${id}`;
}

/** Whether a follow-up still waits for somebody. */
export function isOpen(followUp: Pick<FollowUp, 'status'>): boolean {
  return followUp.status === 'open' || followUp.status === 'in-progress';
}

/** What the line's `status:` may say. */
export const statusWords = ['in-progress', 'wont-do'] as const;
export type StatusWord = (typeof statusWords)[number];

/**
 * The state that box and words make together: `[ ]` open; `[ ] status:in-progress`; `[x]` done; `status:wont-do` with
 * either box and then with a reason. Any other pair is refused.
 */
export function followUpStatus(line: {
  ticked: boolean;
  word: StatusWord | null;
  closed: PlainDate | null;
  hasNote: boolean;
}): Outcome<FollowUpStatus> {
  const { ticked, word, closed, hasNote } = line;
  if (word === 'wont-do') {
    return hasNote
      ? { ok: true, value: 'wont-do' }
      : refuse(
          'wont-do-reason',
          'This follow-up will not be done and does not say why.',
          'Write the reason below it, indented by two spaces.',
        );
  }
  if (ticked) {
    return word === null
      ? { ok: true, value: 'done' }
      : refuse(
          'follow-up-state',
          'The box is ticked and the status is `in-progress`.',
          'Untick the box, or take `status:in-progress` away.',
        );
  }
  if (closed !== null) {
    return refuse(
      'follow-up-state',
      `The box is open and \`closed:${closed}\` says it was closed.`,
      'Tick the box, or take `closed:` away.',
    );
  }
  return { ok: true, value: word ?? 'open' };
}

function refuse(rule: string, message: string, cure: string): Outcome<never> {
  return { ok: false, slip: { rule, message, cure } };
}

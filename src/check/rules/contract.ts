import { isOpen, type FollowUp } from '../../domain/follow-up.ts';
import { addDays, type PlainDate } from '../../domain/plain-date.ts';
import type { SiteConfig } from '../../domain/site-config.ts';
import type { Rule } from '../rule.ts';

/**
 * Each open follow-up has what the team's contract demands at this severity, and is due within the days of its
 * priority, from the day on which the contract binds.
 */
export const checkContract: Rule = ({ frontMatter, followUps }, { config, report }) => {
  const { contractFrom, contract } = config;
  if (contractFrom === undefined || frontMatter.date < contractFrom) return;
  const demands = contract.demands[frontMatter.severity] ?? [];
  for (const followUp of followUps.filter(isOpen)) {
    const place = { line: followUp.line, column: 1, endLine: followUp.line, endColumn: 1 };
    const late = tooLate(followUp, followUp.opened ?? frontMatter.date, contract.days);
    if (late) report(late, place, 'warning');
    const has = {
      owner: followUp.owners.length > 0,
      due: followUp.due !== null,
      ticket: followUp.tickets.length > 0,
    };
    for (const demand of demands.filter((name) => !has[name])) {
      report(
        {
          rule: `contract-${demand}`,
          message: `A follow-up of a ${frontMatter.severity} has no ${words[demand]}.`,
          cure: cures[demand],
        },
        place,
      );
    }
  }
};

/** A warning only: people may have agreed on a later day with open eyes. */
function tooLate(
  { due, priority }: FollowUp,
  opened: PlainDate,
  days: SiteConfig['contract']['days'],
): { rule: string; message: string; cure: string } | null {
  const allowed = priority === null ? undefined : days[priority];
  if (due === null || priority === null || allowed === undefined) return null;
  const last = addDays(opened, allowed);
  if (due <= last) return null;
  return {
    rule: 'contract-days',
    message: `A ${priority} may take ${String(allowed)} days, until ${last}, and this follow-up is due on ${due}.`,
    cure: 'Bring the day forward, or give it the priority that fits.',
  };
}

const words = { owner: 'owner', due: 'due date', ticket: 'ticket' } as const;
const cures = {
  owner: 'Add `@handle` at the end of its line.',
  due: 'Add `due:yyyy-mm-dd` at the end of its line.',
  ticket: 'Add its ticket at the end of its line, as the config writes tickets.',
} as const;

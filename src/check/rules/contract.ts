import { isOpen } from '../../domain/follow-up.ts';
import type { Rule } from '../rule.ts';

/** Each open follow-up has what the team's contract demands at this severity, from the day on which it binds. */
export const checkContract: Rule = ({ frontMatter, followUps }, { config, report }) => {
  const { contractFrom, contract } = config;
  if (contractFrom === undefined || frontMatter.date < contractFrom) return;
  const demands = contract.demands[frontMatter.severity] ?? [];
  for (const followUp of followUps.filter(isOpen)) {
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
        { line: followUp.line, column: 1, endLine: followUp.line, endColumn: 1 },
      );
    }
  }
};

const words = { owner: 'owner', due: 'due date', ticket: 'ticket' } as const;
const cures = {
  owner: 'Add `@handle` at the end of its line.',
  due: 'Add `due:yyyy-mm-dd` at the end of its line.',
  ticket: 'Add its ticket at the end of its line, as the config writes tickets.',
} as const;

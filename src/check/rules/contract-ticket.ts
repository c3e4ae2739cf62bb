import { demandedOf } from '../contract.ts';
import { placeOfLine } from '../../read/place.ts';
import type { CheckedRule } from '../rule.ts';

/** A follow-up has a ticket where the contract demands one. */
export const contractTicket: CheckedRule = {
  id: 'contract-ticket',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'A follow-up has a ticket where the contract demands one.',
  reason:
    'The contract in `site.config.ts` says what a promise must hold at each severity, from `contractFrom` on. The work is planned where the tickets are.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Alert on rejected cards @lin due:2025-07-20',
    good: '- [ ] Alert on rejected cards @lin due:2025-07-20 gateway#12',
    fields: `date: 2025-07-04
started: unknown
severity: SEV1`,
  },
  fixed: null,
  check: (reading, { config, report }) => {
    for (const { followUp, severity } of demandedOf('ticket', reading, config)) {
      if (followUp.tickets.length > 0) continue;
      report(
        {
          message: `A follow-up of a ${severity} has no ticket.`,
          cure: 'Add its ticket at the end of its line, as the config writes tickets.',
        },
        placeOfLine(followUp.line),
      );
    }
  },
};

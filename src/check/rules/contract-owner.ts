import { demandedOf } from '../contract.ts';
import { placeOfLine } from '../../read/place.ts';
import type { CheckedRule } from '../rule.ts';

/** A follow-up has an owner where the contract demands one. */
export const contractOwner: CheckedRule = {
  id: 'contract-owner',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'A follow-up has an owner where the contract demands one.',
  reason:
    'The contract in `site.config.ts` says what a promise must hold at each severity, from `contractFrom` on. What nobody owns, nobody does.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Alert on rejected cards due:2025-07-20 gateway#12',
    good: '- [ ] Alert on rejected cards @lin due:2025-07-20 gateway#12',
    fields: `date: 2025-07-04
started: unknown
severity: SEV1`,
  },
  fixed: null,
  check: (reading, { config, report }) => {
    for (const { followUp, severity } of demandedOf('owner', reading, config)) {
      if (followUp.owners.length > 0) continue;
      report(
        {
          message: `A follow-up of a ${severity} has no owner.`,
          cure: 'Add `@handle` at the end of its line.',
        },
        placeOfLine(followUp.line),
      );
    }
  },
};

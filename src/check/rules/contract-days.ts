import { addDays } from '../../domain/plain-date.ts';
import { boundFollowUps } from '../contract.ts';
import { placeOfWord } from '../place-of-word.ts';
import type { CheckedRule } from '../rule.ts';

/** A follow-up is due within the days that its priority has. */
export const contractDays: CheckedRule = {
  id: 'contract-days',
  area: 'Follow-ups',
  severity: 'warning',
  summary: 'A follow-up is due within the days that its priority has.',
  reason:
    'The contract in `site.config.ts` says how many days each priority may take. A warning: people may have agreed on a later day with open eyes.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Alert on rejected cards @lin due:2025-12-01 P1 gateway#12',
    good: '- [ ] Alert on rejected cards @lin due:2025-07-20 P1 gateway#12',
    fields: `date: 2025-07-04
started: unknown
severity: SEV1`,
  },
  fixed: null,
  check: (reading, { config, report }) => {
    for (const { followUp, date } of boundFollowUps(reading, config)) {
      const { due, priority } = followUp;
      const allowed = priority === null ? undefined : config.contract.days[priority];
      if (due === null || priority === null || allowed === undefined) continue;
      const last = addDays(followUp.opened ?? date, allowed);
      if (due <= last) continue;
      report(
        {
          message: `A ${priority} may take ${String(allowed)} days, until ${last}, and this follow-up is due on ${due}.`,
          cure: 'Bring the day forward, or give it the priority that fits.',
        },
        placeOfWord(reading.source, followUp.line, `due:${due}`),
      );
    }
  },
};

import { placeOfWord } from '../place-of-word.ts';
import type { CheckedRule } from '../rule.ts';

/** A follow-up is due, and closed, after it was opened. */
export const followUpDays: CheckedRule = {
  id: 'follow-up-days',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'A follow-up is due, and closed, after it was opened.',
  reason:
    'A slip in the year would make it late from the first day, or done before it was promised.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Alert on rejected cards due:2024-04-01',
    good: '- [ ] Alert on rejected cards due:2025-04-01',
  },
  fixed: null,
  check: ({ fields: { date }, body, source }, { report, today }) => {
    for (const followUp of body?.followUps ?? []) {
      const opened = followUp.opened ?? date;
      // Of a day that lies ahead, only that is told.
      if (opened === undefined || opened > today) continue;
      const since =
        followUp.opened === null ? `the incident, ${opened}` : `it was opened, ${opened}`;
      for (const field of ['due', 'closed'] as const) {
        const day = followUp[field];
        if (day === null || day >= opened) continue;
        report(
          {
            message: `\`${field}:${day}\` lies before ${since}.`,
            cure: 'Correct one of the two days.',
          },
          placeOfWord(source, followUp.line, `${field}:${day}`),
        );
      }
    }
  },
};

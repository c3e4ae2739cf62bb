import { toPlainDate } from '../../domain/plain-date.ts';
import type { CheckedRule } from '../rule.ts';

/** `date` is the UTC day of `started`, when that is known. */
export const dateNotOfStarted: CheckedRule = {
  id: 'date-not-of-started',
  area: 'Front matter',
  severity: 'error',
  summary: '`date` is the UTC day of `started`, when that is known.',
  reason:
    'An incident that begins at 00:30 in Berlin begins the day before in UTC; lists and addresses count in UTC.',
  example: {
    piece: 'fields',
    bad: `date: 2025-03-05
started: 2025-03-04T09:12Z`,
    good: `date: 2025-03-04
started: 2025-03-04T09:12Z`,
  },
  fixed: null,
  check: ({ fields: { date, started }, placeOf }, { report }) => {
    if (date === undefined || started?.kind !== 'known') return;
    const day = toPlainDate(started.epochMs);
    if (day === date) return;
    report(
      {
        message: `\`date\` is \`${date}\` and \`started\` lies on \`${day}\` in UTC.`,
        cure: `Set \`date\` to \`${day}\`, or correct \`started\`.`,
      },
      placeOf(['date']),
    );
  },
};

import { instantNames } from '../../domain/instant.ts';
import { startOfDay } from '../../domain/plain-date.ts';
import { placeOfWord } from '../place-of-word.ts';
import type { CheckedRule } from '../rule.ts';

/** Nothing has happened after today. */
export const inFuture: CheckedRule = {
  id: 'in-future',
  area: 'Instants',
  severity: 'error',
  summary: 'Nothing has happened after today.',
  reason:
    'A typing slip in the year is found before it makes an incident of 9,000 hours. Only `due:` lies ahead.',
  example: {
    piece: 'fields',
    bad: 'resolved: 2925-03-04T11:05Z',
    good: 'resolved: 2025-03-04T11:05Z',
  },
  fixed: null,
  check: ({ fields, body, source, placeOf }, { report, today }) => {
    const { date } = fields;
    if (date !== undefined && date > today) {
      report(wordsOf('date', today, 'Correct it.'), placeOf(['date']));
      // The instants of that day would say the same once more.
      return;
    }
    for (const name of instantNames) {
      const instant = fields[name];
      if (instant?.kind === 'known' && instant.epochMs > endOfDay(today)) {
        report(
          wordsOf(name, today, 'Correct it, or write `unknown` until it has happened.'),
          placeOf([name]),
        );
      }
    }
    for (const followUp of body?.followUps ?? []) {
      for (const field of ['opened', 'closed'] as const) {
        const day = followUp[field];
        if (day === null || day <= today) continue;
        const cure = `Correct it, or leave \`${field}:\` out until then.`;
        report(
          wordsOf(`${field}:${day}`, today, cure),
          placeOfWord(source, followUp.line, `${field}:${day}`),
        );
      }
    }
  },
};

function wordsOf(name: string, today: string, cure: string): { message: string; cure: string } {
  return { message: `\`${name}\` lies after today, ${today}.`, cure };
}

/** The end of a day wherever one is: UTC-12 is the last zone to reach midnight. */
function endOfDay(day: string): number {
  return startOfDay(day) + 36 * 3_600_000;
}

import { formatDuration } from '../../domain/duration.ts';
import { instantNames } from '../../domain/instant.ts';
import { startOfDay, type PlainDate } from '../../domain/plain-date.ts';
import type { KnownFields } from '../../domain/front-matter.ts';
import { placeOfLine } from '../../read/place.ts';
import type { CheckedRule } from '../rule.ts';

/** The timeline stays near the incident. */
export const timelineFar: CheckedRule = {
  id: 'timeline-far',
  area: 'Timeline',
  severity: 'warning',
  summary: 'The timeline stays near the incident.',
  reason:
    'An entry two weeks before it began, or after it ended, is more often a slip in the day than part of the story.',
  example: {
    piece: 'timeline',
    bad: `- 2024-03-04 08:55 The new certificate is installed.
- 2025-03-04 09:12 The first card is rejected.`,
    good: `- 2025-03-04 08:55 The new certificate is installed.
- 2025-03-04 09:12 The first card is rejected.`,
  },
  fixed: null,
  check: ({ fields, body }, { report }) => {
    // Without a date that can be read, the entries stand on no day of their own.
    const span = fields.date === undefined ? null : spanOf(fields, fields.date);
    for (const { start, line } of span ? (body?.timeline ?? []) : []) {
      if (start === null || !span) continue;
      const early = span.from - start;
      const late = start - span.to;
      const away = Math.max(early, late);
      if (away <= twoWeeks) continue;
      report(
        {
          message: `The entry lies ${formatDuration(away).split(' h')[0]?.replace(/ d.*/, ' days') ?? ''} ${early > 0 ? 'before the incident began' : 'after its last instant'}.`,
          cure: 'Correct the day; if it is right, tell it in the prose of Leadup or Recovery.',
        },
        placeOfLine(line),
      );
    }
  },
};

const twoWeeks = 14 * 86_400_000;

/** From the first to the last instant that is known; the day of the incident when none is. */
function spanOf(fields: KnownFields, date: PlainDate): { from: number; to: number } {
  const known = instantNames
    .map((name) => fields[name])
    .flatMap((instant) => (instant?.kind === 'known' ? [instant.epochMs] : []));
  if (known.length > 0) return { from: Math.min(...known), to: Math.max(...known) };
  return { from: startOfDay(date), to: startOfDay(date) + 86_400_000 };
}

import { durationInWords } from '../domain/duration.ts';
import type { InstantName } from '../domain/instant.ts';
import type { ProblemSeverity } from '../domain/problem.ts';
import type { CheckedRule } from './rule.ts';

/** Two instants, of which the one cannot lie before the other. */
export interface InstantOrder {
  later: InstantName;
  earlier: InstantName;
  severity: ProblemSeverity;
  cure: string;
  reason: string;
}

/**
 * Makes the rule that holds the order of two instants. About and exact are compared alike: what is written later and
 * lies earlier is wrong either way. Where both lie before `started`, only that is told.
 */
export function instantOrder({
  later,
  earlier,
  severity,
  cure,
  reason,
}: InstantOrder): CheckedRule {
  return {
    id: `${later}-before-${earlier}`,
    area: 'Instants',
    severity,
    summary: `\`${later}\` does not lie before \`${earlier}\`.`,
    reason,
    example: {
      piece: 'fields',
      bad: `${earlier}: 2025-03-04T09:54Z\n${later}: 2025-03-04T09:12Z`,
      good: `${earlier}: 2025-03-04T09:12Z\n${later}: 2025-03-04T09:54Z`,
    },
    fixed: null,
    check: ({ fields, placeOf }, { report }) => {
      const [end, start] = [fields[later], fields[earlier]];
      if (end?.kind !== 'known' || start?.kind !== 'known') return;
      const begin = fields.started;
      const isToldAlready =
        earlier !== 'started' && begin?.kind === 'known' && end.epochMs < begin.epochMs;
      if (end.epochMs >= start.epochMs || isToldAlready) return;
      const gap = durationInWords(start.epochMs - end.epochMs);
      report({ message: `\`${later}\` is ${gap} before \`${earlier}\`.`, cure }, placeOf([later]));
    },
  };
}

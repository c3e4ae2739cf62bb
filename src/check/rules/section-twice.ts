import { placeOfLine } from '../../read/place.ts';
import type { CheckedRule } from '../rule.ts';

/** A section stands once. */
export const sectionTwice: CheckedRule = {
  id: 'section-twice',
  area: 'Sections',
  severity: 'error',
  summary: 'A section stands once.',
  reason: 'Two sections of one name are two places to look, and one of them is likely out of date.',
  example: {
    piece: 'sections',
    bad: `## Impact

Every card was rejected.

## Impact

Invoices went on.

## Detection

…`,
    good: `## Impact

Every card was rejected.

Invoices went on.

## Detection

…`,
  },
  fixed: null,
  check: ({ body }, { report }) => {
    const first = new Map<string, number>();
    for (const { kind, title, line } of body?.sections ?? []) {
      // An appendix may be called as it likes, but not as another.
      const name = kind === 'appendix' ? `appendix ${title.toLowerCase()}` : kind;
      const other = first.get(name);
      if (other === undefined) {
        first.set(name, line);
        continue;
      }
      report(
        {
          message: `The section \`${title}\` is there already, on line ${String(other)}.`,
          cure: 'Put both into one, with `###` for its parts.',
        },
        placeOfLine(line),
      );
    }
  },
};

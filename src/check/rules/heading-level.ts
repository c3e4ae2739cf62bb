import type { CheckedRule } from '../rule.ts';

/** Sections are `##`, and what stands in them `###` and below, without a step left out. */
export const headingLevel: CheckedRule = {
  id: 'heading-level',
  area: 'Sections',
  severity: 'error',
  summary: 'Sections are `##`, and what stands in them `###` and below, without a step left out.',
  reason: 'The title of the page is the only `#`. Readers who listen go by the levels.',
  example: {
    piece: 'impact',
    bad: `Every card was rejected.

#### Invoices`,
    good: `Every card was rejected.

### Invoices`,
  },
  fixed: null,
  check: ({ headings }, { report }) => {
    let above = 1;
    for (const heading of headings) {
      const { depth, underlined } = heading;
      if (depth === 1 && !underlined) {
        report(
          {
            message: 'A heading of the first level is the title, which stands in the front matter.',
            cure: 'Write `##` for a section.',
          },
          heading,
        );
      } else if (depth > above + 1) {
        report(
          {
            message: `This heading is \`${'#'.repeat(depth)}\` and stands under \`${'#'.repeat(above)}\`.`,
            cure: `Write \`${'#'.repeat(above + 1)}\`.`,
          },
          heading,
        );
      }
      above = Math.max(depth, 2);
    }
  },
};

import { nodesOf } from '../../read/nodes-of.ts';
import { placeOf } from '../../read/place.ts';
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
    bad: '#### Cards',
    good: '### Cards',
  },
  fixed: null,
  check: ({ tree, source }, { report }) => {
    let above = 1;
    for (const node of tree ? nodesOf(tree) : []) {
      if (node.type !== 'heading') continue;
      const isUnderlined = source[node.position?.start.offset ?? 0] !== '#' && node.depth < 3;
      if (node.depth === 1 && !isUnderlined) {
        report(
          {
            message: 'A heading of the first level is the title, which stands in the front matter.',
            cure: 'Write `##` for a section.',
          },
          placeOf(node),
        );
      } else if (node.depth > above + 1) {
        report(
          {
            message: `This heading is \`${'#'.repeat(node.depth)}\` and stands under \`${'#'.repeat(above)}\`.`,
            cure: `Write \`${'#'.repeat(above + 1)}\`.`,
          },
          placeOf(node),
        );
      }
      above = Math.max(node.depth, 2);
    }
  },
};

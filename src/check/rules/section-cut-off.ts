import { headOf } from '../../read/place.ts';
import { nodesOf } from '../../read/nodes-of.ts';
import type { CheckedRule } from '../rule.ts';

/** A heading begins with `#`, not with a line under it. */
export const sectionCutOff: CheckedRule = {
  id: 'section-cut-off',
  area: 'Sections',
  severity: 'error',
  summary: 'A heading begins with `#`, not with a line under it.',
  reason:
    'In Markdown a paragraph with `---` or `===` right under it is a heading, and silently ends the section.',
  example: {
    piece: 'impact',
    bad: `Every card was rejected.
---`,
    good: `Every card was rejected.

---`,
  },
  fixed: null,
  check: ({ tree, source }, { report }) => {
    for (const node of tree ? nodesOf(tree) : []) {
      if (node.type !== 'heading') continue;
      const { start, end } = node.position ?? {};
      const written = source.slice(start?.offset ?? 0, end?.offset ?? 0);
      if (!/\n[ \t>]*(?:-+|=+)[ \t]*$/.test(written)) continue;
      report(
        {
          message: 'The line under this text makes a heading of it, and ends the section.',
          cure: 'Put a blank line between them; for a heading, begin the line with `##`.',
        },
        headOf(node),
      );
    }
  },
};

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

Invoices went on.
---`,
    good: `Every card was rejected.

Invoices went on.

---`,
  },
  fixed: null,
  check: ({ headings }, { report }) => {
    for (const heading of headings) {
      if (!heading.underlined) continue;
      report(
        {
          message: 'The line under this text makes a heading of it, and ends the section.',
          cure: 'Put a blank line between them; for a heading, begin the line with `##`.',
        },
        { ...heading, endLine: heading.line, endColumn: heading.column },
      );
    }
  },
};

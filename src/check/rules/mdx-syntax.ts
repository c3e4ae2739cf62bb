import type { Rule } from '../rule.ts';

/** The body is Markdown without what MDX cannot read. Held by the reader. */
export const mdxSyntax: Rule = {
  id: 'mdx-syntax',
  area: 'MDX',
  severity: 'error',
  summary: 'The body is Markdown without what MDX cannot read.',
  reason: 'In MDX a `<` opens a tag wherever it stands, and every tag has to be closed.',
  example: {
    piece: 'impact',
    bad: 'It took <5 minutes.<br>',
    good: 'It took \\<5 minutes.<br />',
  },
  fixed: 'needed',
};

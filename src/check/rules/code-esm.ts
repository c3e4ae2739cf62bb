import type { Rule } from '../rule.ts';

/** No line starts with `import` or `export`. Held by the reader. */
export const codeEsm: Rule = {
  id: 'code-esm',
  area: 'MDX',
  severity: 'error',
  summary: 'No line starts with `import` or `export`.',
  reason:
    'MDX would run it on the machine that builds the site. A postmortem is data, whoever sends it.',
  example: {
    piece: 'impact',
    bad: "import fs from 'node:fs'",
    good: 'We read the file again.',
  },
  fixed: 'protects',
};

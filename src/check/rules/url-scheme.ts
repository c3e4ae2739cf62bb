import type { Rule } from '../rule.ts';

/** An address is relative, or begins with `https:`, `http:` or `mailto:`. Held by the reader. */
export const urlScheme: Rule = {
  id: 'url-scheme',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'An address is relative, or begins with `https:`, `http:` or `mailto:`.',
  reason: 'Others, `javascript:` above all, can run code in the browser of whoever clicks.',
  example: {
    piece: 'impact',
    bad: 'See [the board](javascript:alert(1)).',
    good: 'See [the board](https://board.example.com/).',
  },
  fixed: 'protects',
};

import type { CheckedRule } from '../rule.ts';

/** Title and summary are plain words. */
export const frontMatterControlCharacter: CheckedRule = {
  id: 'front-matter-control-character',
  area: 'Front matter',
  severity: 'error',
  summary: 'Title and summary are plain words.',
  reason:
    'The escapes of YAML can bring in control characters, which no page and no feed may hold.',
  example: {
    piece: 'fields',
    bad: 'title: "Cards\\x07rejected"',
    good: 'title: Cards rejected',
  },
  fixed: null,
  check: ({ fields, placeOf }, { report }) => {
    for (const field of ['title', 'summary'] as const) {
      const code = fields[field]?.match(controls)?.[0].charCodeAt(0);
      if (code === undefined) continue;
      const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
      report(
        { message: `\`${field}\` holds the control character ${name}.`, cure: 'Take it away.' },
        placeOf([field]),
      );
    }
  },
};

// All of them but the line feed, which a folded text may have.
const controls = /[\u0000-\u0009\u000b-\u001f\u007f\ufffe\uffff]/;

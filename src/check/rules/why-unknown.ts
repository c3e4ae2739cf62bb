import { endsUnknown, lastWhys } from '../../domain/five-whys.ts';
import { isOpen } from '../../domain/follow-up.ts';
import { inlineToText } from '../../domain/inline.ts';
import { placeOfLine } from '../../read/place.ts';
import type { CheckedRule } from '../rule.ts';

/** Where the whys end in something unknown, a follow-up finds out. */
export const whyUnknown: CheckedRule = {
  id: 'why-unknown',
  area: 'Five whys',
  severity: 'warning',
  summary: 'Where the whys end in something unknown, a follow-up finds out.',
  reason:
    'What nobody looks for stays unknown until it happens again. A follow-up of `type:investigate` answers for it, or an open one that says to find out.',
  example: {
    piece: 'whys',
    bad: `1. Postgres refused connections.
2. **Why?** It had reached its limit.
3. **Why?** Unknown.`,
    good: `1. Postgres refused connections.
2. **Why?** It had reached its limit.
3. **Why?** A deployment left its connections open.`,
  },
  fixed: null,
  check: ({ body }, { report }) => {
    const ends = body?.fiveWhys ? lastWhys(body.fiveWhys).filter(endsUnknown) : [];
    const willFindOut = body?.followUps.some(
      (followUp) =>
        followUp.type === 'investigate' ||
        (followUp.type === null && isOpen(followUp) && finds.test(inlineToText(followUp.text))),
    );
    if (willFindOut) return;
    for (const { line } of ends) {
      report(
        {
          message: 'The whys end in something unknown, and no follow-up will find out.',
          cure: 'Add a follow-up of `type:investigate`.',
        },
        placeOfLine(line),
      );
    }
  },
};

const finds = /\b(?:find out|investigate|determine|reproduce|understand|learn|identify)\b/i;

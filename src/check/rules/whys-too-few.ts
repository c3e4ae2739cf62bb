import { whysLength } from '../../domain/five-whys.ts';
import { placeOfLine } from '../../read/place.ts';
import type { CheckedRule } from '../rule.ts';

/** The whys go at least three steps deep. */
export const whysTooFew: CheckedRule = {
  id: 'whys-too-few',
  area: 'Five whys',
  severity: 'warning',
  summary: 'The whys go at least three steps deep.',
  reason:
    'The first answer is rarely the cause. Two steps, the symptom and one why, say what happened and not why.',
  example: {
    piece: 'whys',
    bad: `1. Cards were rejected.
2. **Why?** A certificate was missing.`,
    good: `1. Cards were rejected.
2. **Why?** A certificate was missing.
3. **Why?** The file is put together by hand.`,
  },
  fixed: null,
  check: ({ body }, { report }) => {
    const whys = body?.fiveWhys;
    const [first] = whys?.roots ?? [];
    if (!whys || !first || whysLength(whys) >= 3) return;
    report(
      {
        message: `The whys end after ${whysLength(whys) === 1 ? 'one step' : 'two steps'}.`,
        cure: 'Ask why of the last answer once more; say “unknown” where nobody can tell.',
      },
      placeOfLine(first.line),
    );
  },
};

import { lastWhys } from '../../domain/five-whys.ts';
import { inlineToText } from '../../domain/inline.ts';
import type { SiteConfig } from '../../domain/site-config.ts';
import { placeOfLine } from '../../read/place.ts';
import type { CheckedRule } from '../rule.ts';

/** The whys do not end in a person. */
export const whyPerson: CheckedRule = {
  id: 'why-person',
  area: 'Five whys',
  severity: 'warning',
  summary: 'The whys do not end in a person.',
  reason:
    '“Human error” is where the questions begin: what made the slip possible, and what let it pass? A postmortem is blameless because only the answer to that can be mended.',
  example: {
    piece: 'whys',
    bad: `1. Cards were rejected.
2. **Why?** A certificate was missing.
3. **Why?** Human error.`,
    good: `1. Cards were rejected.
2. **Why?** A certificate was missing.
3. **Why?** The file is put together by hand, and nothing checks it.`,
  },
  fixed: null,
  check: ({ body }, { config, report }) => {
    for (const { answer, line } of body?.fiveWhys ? lastWhys(body.fiveWhys) : []) {
      if (!namesPerson(inlineToText(answer), config)) continue;
      report(
        {
          message: 'The whys end in a person.',
          cure: 'Ask once more: what made the slip possible, and what let it pass?',
        },
        placeOfLine(line),
      );
    }
  },
};

const slips =
  /\b(?:human|operator|user|pilot|engineer|admin(?:istrator)?|manual)[ -]errors?\b|\bfat[ -]finger|\b(?:careless|negligen(?:t|ce)|incompeten(?:t|ce))/i;
const someone =
  /^(?:somebody|someone|an? (?:engineer|developer|operator|admin|administrator|colleague|responder|employee)|the (?:engineer|developer|operator|admin|administrator)(?: on call)?)\s+(?:forgot|mistyped|misread|overlooked|ignored|deleted|broke|failed to|did not|didn’t|didn't|made a)/i;

function namesPerson(answer: string, { people }: SiteConfig): boolean {
  const names = Object.entries(people).flatMap(([handle, { name }]) => [
    handle,
    name,
    name.split(' ')[0] ?? name,
  ]);
  const subject = answer.trim().replace(/^@/, '').toLowerCase();
  const isSubject = names.some((name) => subject.startsWith(`${name.toLowerCase()} `));
  return isSubject || slips.test(answer) || someone.test(answer.trim());
}

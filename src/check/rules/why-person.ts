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
  const subject = answer.trim().replace(/^@/, '').toLowerCase();
  const isSubject = namesOf(people).some((name) => subject.startsWith(name));
  return isSubject || slips.test(answer) || someone.test(answer.trim());
}

/** Found once for a config, which has hundreds of people and is asked of every postmortem. */
const namesFound = new WeakMap<SiteConfig['people'], readonly string[]>();

/** What people are called, in lower case and with the blank that follows a name. */
function namesOf(people: SiteConfig['people']): readonly string[] {
  const known = namesFound.get(people);
  if (known) return known;
  const names = Object.entries(people).flatMap(([handle, { name }]) =>
    [handle, name, name.split(' ')[0] ?? name].map((each) => `${each.toLowerCase()} `),
  );
  namesFound.set(people, names);
  return names;
}

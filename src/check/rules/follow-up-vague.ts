import { inlineToText } from '../../domain/inline.ts';
import { isOpen } from '../../domain/follow-up.ts';
import { placeOfLine } from '../../read/place.ts';
import type { CheckedRule } from '../rule.ts';

/** A follow-up says what will be different. */
export const followUpVague: CheckedRule = {
  id: 'follow-up-vague',
  area: 'Follow-ups',
  severity: 'warning',
  summary: 'A follow-up says what will be different.',
  reason:
    '“Investigate” and “more monitoring” can never be ticked with a good conscience. Name the thing, and how one will see that it is done.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Improve monitoring',
    good: '- [ ] Alert when more than 1 % of cards are rejected',
  },
  fixed: null,
  check: ({ body }, { report }) => {
    for (const { text, line } of body?.followUps.filter(isOpen) ?? []) {
      const words = inlineToText(text)
        .trim()
        .replace(/[.!…]+$/, '');
      if (!vague.test(words)) continue;
      report(
        {
          message: `\`${words}\` does not say what will be done.`,
          cure: 'Name the thing, and how one will see that it is done.',
        },
        placeOfLine(line),
      );
    }
  },
};

const vague = new RegExp(
  `^(?:${[
    '(?:investigate|monitor|review|discuss|analy[sz]e|check|fix|improve|document|test|look into|think about|follow up(?: on)?|be (?:more )?careful(?: about| with)?|keep an eye on|watch)(?: (?:it|this|that|things|further|more|the (?:issue|problem|incident|situation)))?',
    '(?:improve|more|better|add(?: more)?|increase|review)(?: (?:our|the))? (?:monitoring|alerting|alerts|logging|logs|testing|tests|documentation|docs|communication|processes|training)',
    'tbd|todo|tbc|to be (?:done|decided|defined)',
  ].join('|')})$`,
  'i',
);

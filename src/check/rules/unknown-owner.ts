import { placeOfWord } from '../place-of-word.ts';
import { unknownMember } from '../unknown-name.ts';
import type { CheckedRule } from '../rule.ts';

/** Owners are people or teams of the config. */
export const unknownOwner: CheckedRule = {
  id: 'unknown-owner',
  area: 'Follow-ups',
  severity: 'error',
  summary: 'Owners are people or teams of the config.',
  reason: 'A promise of nobody is kept by nobody.',
  example: {
    piece: 'follow-ups',
    bad: '- [ ] Alert on rejected cards @lyn',
    good: '- [ ] Alert on rejected cards @lin',
  },
  fixed: null,
  check: ({ body, source }, { config, report }) => {
    for (const { owners, line } of body?.followUps ?? []) {
      for (const owner of owners) {
        const words = unknownMember('owner', owner, config);
        if (words) report(words, placeOfWord(source, line, `@${owner}`));
      }
    }
  },
};

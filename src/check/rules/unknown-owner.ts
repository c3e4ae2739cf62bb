import { placeOfWord } from '../place-of-word.ts';
import { unknownName } from '../unknown-name.ts';
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
    const { people, teams } = config;
    for (const { owners, line } of body?.followUps ?? []) {
      for (const owner of owners) {
        if (Object.hasOwn(people, owner) || Object.hasOwn(teams, owner)) continue;
        const known = [...Object.keys(people), ...Object.keys(teams)];
        report(
          unknownName('owner', owner, known, 'people'),
          placeOfWord(source, line, `@${owner}`),
        );
      }
    }
  },
};

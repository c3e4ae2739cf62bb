import { instantNames } from '../../domain/instant.ts';
import { severityByStatus } from '../severity-by-status.ts';
import type { CheckedRule } from '../rule.ts';

/** What the template filled in has been looked at. */
export const frontMatterUnanswered: CheckedRule = {
  id: 'front-matter-unanswered',
  area: 'Front matter',
  severity: 'error',
  summary: 'What the template filled in has been looked at.',
  reason:
    '`npm run new` puts `# ?` after each value that it could not know. Such a value reads like a fact and is a guess. An error in a `reviewed` postmortem, a warning before.',
  example: {
    piece: 'fields',
    bad: 'resolved: unknown # ?',
    good: 'resolved: 2025-03-04T10:05Z',
  },
  fixed: null,
  check: ({ fields, unansweredFields, placeOf }, { report }) => {
    for (const field of unansweredFields) {
      report(
        {
          message: `\`${field}\` has \`# ?\` after it, so it counts as a guess of the template.`,
          cure: instantNames.some((name) => name === field)
            ? 'Write when it was, or keep `unknown` if nobody can tell; then take the `# ?` away.'
            : 'Correct it if it is wrong; then take the `# ?` away.',
        },
        placeOf([field]),
        severityByStatus(fields),
      );
    }
  },
};

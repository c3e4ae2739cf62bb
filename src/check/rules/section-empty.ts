import { requiredSections } from '../../domain/section.ts';
import { placeOfLine } from '../../read/place.ts';
import { severityByStatus } from '../severity-by-status.ts';
import type { CheckedRule } from '../rule.ts';

/** A required section says something. */
export const sectionEmpty: CheckedRule = {
  id: 'section-empty',
  area: 'Sections',
  severity: 'error',
  summary: 'A required section says something.',
  reason:
    'An empty section looks like an oversight; “Not established” is an answer. An error in a `reviewed` postmortem, a warning before.',
  example: {
    piece: 'sections',
    bad: `## Root cause

## Lessons learned

…`,
    good: `## Root cause

Not established.

## Lessons learned

…`,
  },
  fixed: null,
  check: (reading, { report }) => {
    for (const section of reading.body?.sections ?? []) {
      const isRequired = requiredSections.some((kind) => kind === section.kind);
      if (!isRequired || !section.empty || reading.unanswered.has(section.line)) continue;
      // What it said became a heading by the line under it: that is told.
      if (reading.headings.find(({ line }) => line > section.line)?.underlined) continue;
      report(
        {
          message: `The section \`${section.title}\` says nothing.`,
          cure: 'Write it; “Not established” is an honest section, an empty one is not.',
        },
        placeOfLine(section.line),
        severityByStatus(reading.fields),
      );
    }
  },
};

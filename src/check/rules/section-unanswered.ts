import { requiredSections } from '../../domain/section.ts';
import { placeOfLine } from '../../read/place.ts';
import { severityByStatus } from '../severity-by-status.ts';
import type { CheckedRule } from '../rule.ts';

/** The template’s question has been answered. */
export const sectionUnanswered: CheckedRule = {
  id: 'section-unanswered',
  area: 'Sections',
  severity: 'error',
  summary: 'The template’s question has been answered.',
  reason:
    'A template writes a question into each section, as a comment that no reader sees. A section that holds nothing else, or a “TODO”, is not written yet. An error in a `reviewed` postmortem, a warning before.',
  example: {
    piece: 'sections',
    bad: `## Root cause

{/* What lies underneath? */}

## Lessons learned

…`,
    good: `## Root cause

A certificate chain is assembled by hand.

## Lessons learned

…`,
  },
  fixed: null,
  check: (reading, { report }) => {
    for (const section of reading.body?.sections ?? []) {
      const isRequired = requiredSections.some((kind) => kind === section.kind);
      if (!isRequired || !reading.unanswered.has(section.line)) continue;
      report(
        {
          message: `The section \`${section.title}\` still holds only its question.`,
          cure: 'Answer it; “Not established” is an honest answer.',
        },
        placeOfLine(section.line),
        severityByStatus(reading.fields),
      );
    }
  },
};

import { requiredSections, sectionQuestions, type SectionKind } from '../../domain/section.ts';
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
    'A template writes a question into each section, as a comment that no reader sees. A section that holds nothing else, or a “TODO”, is not written yet. An error in a `reviewed` postmortem, a warning before; a section that need not be there is asked about in a `reviewed` one only.',
  example: {
    piece: 'sections',
    bad: `## Root cause

{/* ${sectionQuestions['root-cause']} */}

## Lessons learned

…`,
    good: `## Root cause

A certificate chain is assembled by hand.

## Lessons learned

…`,
  },
  fixed: null,
  check: ({ body, fields, unanswered }, { report }) => {
    for (const { kind, title, line } of body?.sections ?? []) {
      if (kind === 'appendix' || !unanswered.has(line)) continue;
      const isRequired = requiredSections.includes(kind);
      // A draft may keep the questions of sections that it need not have.
      if (!isRequired && fields.status !== 'reviewed') continue;
      report(
        {
          message: `The section \`${title}\` still holds only its question: “${sectionQuestions[kind]}”`,
          cure: isRequired ? cureOf(kind) : 'Answer it, or take the section away with its heading.',
        },
        placeOfLine(line),
        severityByStatus(fields),
      );
    }
  },
};

function cureOf(kind: SectionKind): string {
  return kind === 'follow-up-tasks'
    ? 'Answer with a task a line, `- [ ] text`; “None, because …” is an honest answer.'
    : 'Answer it; “Not established” is an honest answer.';
}

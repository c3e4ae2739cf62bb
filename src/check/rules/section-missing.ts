import { requiredSections, sectionTitles, type SectionKind } from '../../domain/section.ts';
import { placeOfLine } from '../../read/place.ts';
import { severityByStatus } from '../severity-by-status.ts';
import type { CheckedRule } from '../rule.ts';

/** Every section that a finished postmortem needs is there. */
export const sectionMissing: CheckedRule = {
  id: 'section-missing',
  area: 'Sections',
  severity: 'error',
  summary: 'Every section that a finished postmortem needs is there.',
  reason:
    'A reader looks for each of them. An error in a `reviewed` postmortem, a warning before. “Not established” is an honest section.',
  example: {
    piece: 'sections',
    bad: `## Five whys

…

## Lessons learned

…`,
    good: `## Five whys

…

## Root cause

Not established.

## Lessons learned

…`,
  },
  fixed: null,
  check: ({ fields, body, source }, { report }) => {
    if (!body) return;
    const kinds = new Set(body.sections.map(({ kind }) => kind));
    const lastLine = source.replace(/\n$/, '').split('\n').length;
    for (const kind of requiredSections.filter((required) => !kinds.has(required))) {
      const title = sectionTitles[kind];
      report(
        {
          message: `The section \`${title}\` is missing.`,
          cure: `Add \`## ${title}\`${after(kind)}; “Not established” is an honest section.`,
        },
        placeOfLine(lastLine),
        severityByStatus(fields),
      );
    }
  },
};

function after(kind: SectionKind): string {
  const before = requiredSections[requiredSections.indexOf(kind) - 1];
  return before ? ` after \`## ${sectionTitles[before]}\`` : '';
}

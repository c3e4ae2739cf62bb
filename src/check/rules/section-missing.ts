import {
  recogniseSection,
  requiredSections,
  sectionTitles,
  type SectionKind,
} from '../../domain/section.ts';
import { closestName } from '../../read/did-you-mean.ts';
import { placeOfLine } from '../../read/place.ts';
import type { HeadingUse } from '../../read/reading.ts';
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
  check: ({ fields, body, source, headings }, { report }) => {
    if (!body) return;
    const kinds = new Set(body.sections.map(({ kind }) => kind));
    for (const kind of requiredSections.filter((required) => !kinds.has(required))) {
      const lastLine = source.replace(/\n$/, '').split('\n').length;
      const title = sectionTitles[kind];
      const meant = headings.find((heading) => isMeant(heading, kind));
      const message = `The section \`${title}\` is missing.`;
      const cure =
        meant === undefined
          ? `Add \`## ${title}\`${after(kind)}; “Not established” is an honest section.`
          : `Did you mean \`## ${title}\`?`;
      report({ message, cure }, meant ?? placeOfLine(lastLine), severityByStatus(fields));
    }
  },
};

/** A heading that stands one level too deep, or whose name has a slip in it. */
function isMeant({ depth, words, underlined }: HeadingUse, kind: SectionKind): boolean {
  if (depth === 1 || underlined) return false;
  if (recogniseSection(words) === kind) return true;
  return (
    depth === 2 &&
    recogniseSection(words) === undefined &&
    closestName(words, [sectionTitles[kind]]) !== undefined
  );
}

function after(kind: SectionKind): string {
  const before = requiredSections[requiredSections.indexOf(kind) - 1];
  return before ? ` after \`## ${sectionTitles[before]}\`` : '';
}

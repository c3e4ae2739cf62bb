import type { ProblemSeverity } from '../../domain/problem.ts';
import {
  requiredSections,
  sectionTitles,
  type Section,
  type SectionKind,
} from '../../domain/section.ts';
import { startOfFile, type Report } from '../../read/place.ts';

/**
 * Every required section is there and says something: an error in a `reviewed` postmortem, a warning before. Works on
 * the sections alone, so that it speaks even when the front matter cannot be read.
 * @param lines lines in the file: a missing section is reported at its end
 */
export function checkRequiredSections(
  sections: readonly Section[],
  reviewed: boolean,
  lines: number,
  report: Report,
): void {
  const severity: ProblemSeverity = reviewed ? 'error' : 'warning';
  for (const kind of requiredSections) {
    const title = sectionTitles[kind];
    const found = sections.find((section) => section.kind === kind);
    if (!found) {
      report(
        {
          rule: 'section-missing',
          message: `The section \`${title}\` is missing.`,
          cure: `Add \`## ${title}\`${place(kind)}; "Not established" is an honest section.`,
        },
        { ...startOfFile, line: lines, endLine: lines },
        severity,
      );
    } else if (found.empty) {
      report(
        {
          rule: 'section-empty',
          message: `The section \`${title}\` says nothing.`,
          cure: 'Write it; "Not established" is an honest section, an empty one is not.',
        },
        { line: found.line, column: 1, endLine: found.line, endColumn: 1 },
        severity,
      );
    }
  }
}

function place(kind: SectionKind): string {
  const before = requiredSections[requiredSections.indexOf(kind) - 1];
  return before ? ` after \`## ${sectionTitles[before]}\`` : '';
}

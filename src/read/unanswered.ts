import { toString } from 'mdast-util-to-string';
import { isComment } from './comment.ts';
import { nodesOf } from './nodes-of.ts';
import type { SectionNodes } from './sections.ts';

/** Words that stand for something still to be written. */
const placeholder =
  /^(?:\W*(?:todo|tbd|tbc|tba|fixme|xxx|to be (?:done|written|decided|determined|added|filled in)|work in progress|wip)\W*|[.…?_*-]+)$/i;

/** More letters and digits than any of these has. */
const says = /(?:[a-z\d]\W*){20}/i;

/** Lines of the sections that hold a comment, as the scaffold writes its question, or a word such as “TODO”, and nothing else. */
export function findUnanswered(sections: readonly SectionNodes[]): Set<number> {
  return new Set(sections.filter(isUnanswered).map(({ section }) => section.line));
}

function isUnanswered({ section, nodes }: SectionNodes): boolean {
  if (section.empty) return nodes.some((node) => nodesOf(node).some(isComment));
  const words: string[] = [];
  for (const node of nodes.filter((other) => !isComment(other))) {
    words.push(toString(node));
    // Nearly every section is known for an answer by its first paragraph.
    if (says.test(words[words.length - 1] ?? '')) return false;
  }
  return placeholder.test(words.join('\n').trim());
}

import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { isComment } from './comment.ts';
import { nodesOf } from './nodes-of.ts';
import { cutSections, type SectionNodes } from './sections.ts';

/** Words that stand for something still to be written. */
const placeholder =
  /^(?:\W*(?:todo|tbd|tbc|tba|fixme|xxx|to be (?:done|written|decided|determined|added|filled in)|work in progress|wip)\W*|[.…?_*-]+)$/i;

/** Lines of the sections that hold a comment, as the scaffold writes its question, or a word such as “TODO”, and nothing else. */
export function findUnanswered(tree: Root): Set<number> {
  const { sections } = cutSections(tree);
  return new Set(sections.filter(isUnanswered).map(({ section }) => section.line));
}

function isUnanswered({ section, nodes }: SectionNodes): boolean {
  if (section.empty) return nodes.some((node) => nodesOf(node).some(isComment));
  const words = nodes.filter((node) => !isComment(node)).map((node) => toString(node));
  return placeholder.test(words.join('\n').trim());
}

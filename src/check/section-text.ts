import { toString } from 'mdast-util-to-string';
import type { Section } from '../domain/section.ts';
import { isComment } from '../read/comment.ts';
import type { Reading } from '../read/reading.ts';
import { cutSections } from '../read/sections.ts';

/** Words that stand for something still to be written. */
const placeholders =
  /^(?:\W*(?:todo|tbd|tbc|tba|fixme|xxx|to be (?:done|written|decided|determined|added|filled in)|work in progress|wip)\W*|[.…?_*-]+)$/i;

/** Whether a section holds nothing but a comment, as the scaffold writes its question, or a word such as “TODO”. */
export function isUnanswered({ tree }: Reading, section: Section): boolean {
  if (!tree) return false;
  const found = cutSections(tree).sections.find((part) => part.section.line === section.line);
  if (!found) return false;
  const isAsked = found.nodes.some((node) => holdsComment(node));
  return section.empty
    ? isAsked
    : placeholders.test(
        toString({ type: 'root', children: found.nodes.filter((node) => !isComment(node)) }).trim(),
      );
}

function holdsComment(node: { type: string; value?: unknown; children?: unknown }): boolean {
  if (isComment(node)) return true;
  return (
    Array.isArray(node.children) &&
    node.children.some((child: unknown) => isNode(child) && holdsComment(child))
  );
}

function isNode(value: unknown): value is { type: string } {
  return typeof value === 'object' && value !== null && 'type' in value;
}

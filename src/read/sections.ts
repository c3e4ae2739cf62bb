import type {} from 'mdast-util-mdx';
import type { Heading, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { recogniseSection, sectionTitles, type Section } from '../domain/section.ts';
import { slugify } from '../domain/slug.ts';
import { isComment } from './comment.ts';

/** A section and the nodes between its heading and the next. */
export interface SectionNodes {
  section: Section;
  heading: Heading;
  nodes: RootContent[];
}

/** The body cut at its `##` headings. What stands before the first is `preamble`, the front matter excepted. */
export interface BodyParts {
  preamble: RootContent[];
  sections: SectionNodes[];
}

/** Cuts a tree into its sections, in the order written. Anchors are unique: a second Impact is `impact-2`. */
export function cutSections(tree: Root): BodyParts {
  const parts: BodyParts = { preamble: [], sections: [] };
  const anchors = new Map<string, number>();
  for (const node of tree.children) {
    if (node.type === 'yaml') continue;
    const current = parts.sections.at(-1);
    if (node.type === 'heading' && node.depth === 2) {
      parts.sections.push({ section: openSection(node, anchors), heading: node, nodes: [] });
    } else if (current) {
      current.nodes.push(node);
      if (says(node)) current.section.empty = false;
    } else parts.preamble.push(node);
  }
  return parts;
}

/** Whether a node says something: not a comment, a subheading, a rule or the definition of a link. */
function says(node: RootContent): boolean {
  if (node.type === 'paragraph') return !node.children.every(isSilent);
  return !isComment(node) && !['heading', 'thematicBreak', 'definition'].includes(node.type);
}

function isSilent(node: PhrasingContent): boolean {
  return isComment(node) || (node.type === 'text' && node.value.trim() === '');
}

function openSection(heading: Heading, anchors: Map<string, number>): Section {
  const words = toString({
    ...heading,
    children: heading.children.filter((child) => !isComment(child)),
  }).trim();
  const kind = recogniseSection(words);
  const base = kind ?? (slugify(words) || 'section');
  return {
    kind: kind ?? 'appendix',
    title: kind ? sectionTitles[kind] : words,
    anchor: freeAnchor(base, anchors),
    line: heading.position?.start.line ?? 1,
    empty: true,
  };
}

/**
 * Counts on until nothing is called that: a heading of its own may read "Impact 2".
 * @param taken anchors there are, each with the count at which the next of its name is looked for
 */
function freeAnchor(base: string, taken: Map<string, number>): string {
  let anchor = base;
  let count = taken.get(base) ?? 2;
  for (; taken.has(anchor); count += 1) anchor = `${base}-${String(count)}`;
  taken.set(base, count);
  if (anchor !== base) taken.set(anchor, 2);
  return anchor;
}

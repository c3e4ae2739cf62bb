import type { ElementContent, Root, RootContent } from 'hast';
import type { Section } from '../../domain/section.ts';
import { visitElements } from './visit-elements.ts';

/** A section and what stands under its heading. */
export interface SectionTree {
  section: Section;
  children: ElementContent[];
}

/**
 * Cuts a body at its `h2`. What stands before the first becomes a section of its own, and so do the footnotes, which
 * HTML's tree has at its very end. The headings themselves are left to the page.
 * @param sections as many as the tree has `h2`, in the same order
 */
export function splitSections(tree: Root, sections: readonly Section[]): SectionTree[] {
  const opening: SectionTree = { section: extra('In short', 'in-short'), children: [] };
  const trees = [opening];
  const footnotes: ElementContent[] = [];
  for (const node of tree.children) {
    const section = sections[trees.length - 1];
    if (isElement(node, 'h2') && section) trees.push({ section, children: [] });
    else if (isFootnotes(node))
      footnotes.push(
        ...visitElements([node])
          .filter(({ tagName }) => tagName === 'ol')
          .slice(0, 1),
      );
    else if (node.type !== 'doctype' && node.type !== 'mdxjsEsm') trees.at(-1)?.children.push(node);
  }
  if (footnotes.length > 0) {
    trees.push({ section: extra('Footnotes', 'footnotes'), children: footnotes });
  }
  return trees.filter(
    (one) => one !== opening || one.children.some((node) => node.type !== 'text'),
  );
}

function extra(title: string, anchor: string): Section {
  return { kind: 'appendix', title, anchor, line: 0, empty: false };
}

function isElement(node: RootContent, tagName: string): boolean {
  return node.type === 'element' && node.tagName === tagName;
}

function isFootnotes(node: RootContent): boolean {
  return node.type === 'element' && node.properties['dataFootnotes'] !== undefined;
}

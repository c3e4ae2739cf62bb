import type {} from 'mdast-util-mdx';
import type { Element, ElementContent, Root, RootContent } from 'hast';

/**
 * Makes a section of each `h2` of a hand-written page and what follows it, as the pages of postmortems have them: the
 * heading hangs beside its text. The headings carry their ids already; what stands before the first stays where it is.
 */
export function wrapSections(): (tree: Root) => void {
  return (tree) => {
    const children: RootContent[] = [];
    let prose: Element | null = null;
    for (const node of tree.children) {
      if (node.type === 'element' && node.tagName === 'h2') {
        prose = element('div', { className: ['prose'] }, []);
        children.push(sectionOf(node, prose));
      } else if (prose === null || node.type === 'doctype' || node.type === 'mdxjsEsm') {
        children.push(node);
      } else prose.children.push(node);
    }
    tree.children = children;
  };
}

function sectionOf(heading: Element, prose: Element): Element {
  const { id } = heading.properties;
  return element('section', { className: ['section'], ariaLabelledBy: [String(id)] }, [
    heading,
    prose,
  ]);
}

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element {
  return { type: 'element', tagName, properties, children };
}

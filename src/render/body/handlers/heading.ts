import type { Element } from 'hast';
import type { Heading, Parents } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { State } from 'mdast-util-to-hast';
import type { Section } from '../../../domain/section.ts';
import { slugify } from '../../../domain/slug.ts';

/**
 * Makes the handler of headings. A `##` of the body itself opens the next of `sections` and stays an `h2`, at which the
 * tree is cut later. All others are `h3` and below, with an anchor that begins with their section's, so that it is
 * unique on the page.
 */
export function headingHandler(
  sections: readonly Section[],
): (state: State, node: Heading, parent: Parents | undefined) => Element {
  const anchors = new Map<string, number>();
  let opened = 0;
  return (state, node, parent) => {
    if (node.depth === 2 && parent?.type === 'root') {
      opened += 1;
      return { type: 'element', tagName: 'h2', properties: {}, children: [] };
    }
    const section = sections[opened - 1]?.anchor ?? 'body';
    const anchor = `${section}-${slugify(toString(node)) || 'part'}`;
    const count = (anchors.get(anchor) ?? 0) + 1;
    anchors.set(anchor, count);
    return {
      type: 'element',
      tagName: `h${Math.max(3, node.depth)}`,
      properties: { id: count === 1 ? anchor : `${anchor}-${count}` },
      children: state.all(node),
    };
  };
}

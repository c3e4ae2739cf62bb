import type { Element, RootContent } from 'hast';

/** All elements of a tree, outermost first, in the order of the page. */
export function visitElements(nodes: readonly RootContent[]): Element[] {
  return nodes.flatMap((node) =>
    node.type === 'element' ? [node, ...visitElements(node.children)] : [],
  );
}

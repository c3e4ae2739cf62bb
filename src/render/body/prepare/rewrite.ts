import type { Nodes, Parents, Root } from 'mdast';

/**
 * Replaces nodes everywhere in a tree, in place, innermost first. `change` gets the children of each parent, in order,
 * and gives those that take their place.
 */
export function rewriteChildren(
  parent: Parents,
  change: (children: readonly Nodes[], parent: Parents) => Nodes[],
): void {
  for (const child of parent.children) {
    if ('children' in child) rewriteChildren(child, change);
  }
  // Markdown's types say which parent may hold which child; a rewriting keeps to it, but cannot prove it.
  Object.assign(parent, { children: change(parent.children, parent) });
}

/** Replaces single nodes everywhere in a tree, in place; an empty list takes the node away. */
export function rewriteNodes(tree: Root, change: (node: Nodes) => Nodes[]): void {
  rewriteChildren(tree, (children) => children.flatMap(change));
}

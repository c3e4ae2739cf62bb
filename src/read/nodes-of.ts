import type { Nodes } from 'mdast';

/** A tree's nodes in the order of the source, the root first. */
export function nodesOf(tree: Nodes): Nodes[] {
  const nodes: Nodes[] = [];
  const visit = (node: Nodes): void => {
    nodes.push(node);
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(tree);
  return nodes;
}

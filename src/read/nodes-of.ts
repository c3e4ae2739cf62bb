import type { Nodes } from 'mdast';

/** A tree's nodes in the order of the source, the root first. */
export function* nodesOf(node: Nodes): Generator<Nodes> {
  yield node;
  if ('children' in node) for (const child of node.children) yield* nodesOf(child);
}

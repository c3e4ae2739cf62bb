import type { Nodes, Root } from 'mdast';
import type { Slip } from '../domain/problem.ts';

/** The deepest tree that is read: a list in a list is two levels. Real postmortems stay below fifteen. */
export const maxDepth = 100;

/** What is said of it. */
export const tooDeepSlip: Slip = {
  rule: 'file-too-deep',
  message: `Quotes, lists or tags are nested more than ${String(maxDepth)} levels deep.`,
  cure: 'Write it flatter.',
};

/** A node of the first level that is not read, the last there; null when the tree is not so deep. It goes no deeper itself. */
export function tooDeepNode(tree: Root): Nodes | null {
  let found: Nodes | null = null;
  const visit = (node: Nodes, depth: number): void => {
    if (depth > maxDepth) found = node;
    else if ('children' in node) for (const child of node.children) visit(child, depth + 1);
  };
  visit(tree, 0);
  return found;
}

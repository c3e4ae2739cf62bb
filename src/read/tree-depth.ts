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

/** The first node that lies deeper than what is read; null when none does. Without recursion: it guards what recurses. */
export function firstTooDeep(tree: Root): Nodes | null {
  const waiting: { node: Nodes; depth: number }[] = [{ node: tree, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (depth > maxDepth) return node;
    if ('children' in node) {
      for (const child of node.children) waiting.push({ node: child, depth: depth + 1 });
    }
  }
  return null;
}

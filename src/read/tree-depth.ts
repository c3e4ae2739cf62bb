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

/** A node of the first level that is not read, the last there; null when the tree is not so deep. Without recursion: it guards what recurses. */
export function tooDeepNode(tree: Root): Nodes | null {
  let level: Nodes[] = [tree];
  for (let depth = 0; depth <= maxDepth && level.length > 0; depth += 1) {
    const below: Nodes[] = [];
    for (const node of level) {
      if ('children' in node) for (const child of node.children) below.push(child);
    }
    level = below;
  }
  return level.at(-1) ?? null;
}

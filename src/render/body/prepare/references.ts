import type { Definition, Nodes, Root } from 'mdast';
import { rewriteNodes } from './rewrite.ts';

/**
 * Turns `[text][name]` and `![alt][name]` into the links and images that they stand for, so that only one kind of each
 * is left. In place. Of two definitions of one name the first counts (CommonMark 0.31.2, section 4.7).
 */
export function resolveReferences(tree: Root): void {
  const definitions = new Map<string, Definition>();
  rewriteNodes(tree, (node) => {
    if (node.type === 'definition' && !definitions.has(keyOf(node))) {
      definitions.set(keyOf(node), node);
    }
    return [node];
  });
  if (definitions.size > 0) rewriteNodes(tree, (node) => [resolve(node, definitions)]);
}

function resolve(node: Nodes, definitions: ReadonlyMap<string, Definition>): Nodes {
  if (node.type !== 'linkReference' && node.type !== 'imageReference') return node;
  const definition = definitions.get(keyOf(node));
  if (!definition) return node;
  const { url, title = null } = definition;
  return node.type === 'linkReference'
    ? { type: 'link', url, title, children: node.children }
    : { type: 'image', url, title, alt: node.alt ?? '' };
}

function keyOf(node: { identifier: string }): string {
  return node.identifier.toUpperCase();
}

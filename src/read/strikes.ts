import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';

/**
 * Only `~~` strikes. GFM lets one tilde do it too, and then `03:01 until 03:04~03:05` loses its sign: such a node
 * becomes text again, its tildes included. Works in place, and joins texts that have become neighbours.
 * @param source the text in which the tree's offsets count
 */
export function keepSingleTildes(tree: Root, source: string): void {
  if (source.includes('~')) visit(tree, source);
}

function visit(parent: Parents, source: string): void {
  for (const child of parent.children) {
    if ('children' in child) visit(child, source);
  }
  if (!parent.children.some((child) => isSingle(child, source))) return;
  const children = parent.children.flatMap((child): Nodes[] =>
    child.type === 'delete' && isSingle(child, source)
      ? tildesAround(child.children, child.position)
      : [child],
  );
  Object.assign(parent, { children: joinTexts(children) });
}

function isSingle(node: Nodes, source: string): boolean {
  return node.type === 'delete' && !source.startsWith('~~', node.position?.start.offset);
}

function tildesAround(children: PhrasingContent[], position: Text['position']): Nodes[] {
  if (!position) return children;
  const { start, end } = position;
  const opening = { ...start, column: start.column + 1, offset: (start.offset ?? 0) + 1 };
  const closing = { ...end, column: end.column - 1, offset: (end.offset ?? 1) - 1 };
  return [
    { type: 'text', value: '~', position: { start, end: opening } },
    ...children,
    { type: 'text', value: '~', position: { start: closing, end } },
  ];
}

function joinTexts(nodes: readonly Nodes[]): Nodes[] {
  const joined: Nodes[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type !== 'text' || last?.type !== 'text') {
      joined.push(node);
      continue;
    }
    joined[joined.length - 1] = {
      type: 'text',
      value: last.value + node.value,
      ...(last.position && node.position
        ? { position: { start: last.position.start, end: node.position.end } }
        : {}),
    };
  }
  return joined;
}

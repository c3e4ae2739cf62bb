import type { ElementContent } from 'hast';
import { partTag, type PartList } from './part.ts';

/** A piece of a section's body, from top to bottom. */
export type SectionPiece =
  /** Finished markup. */
  | { kind: 'html'; html: string }
  /** The part of that number, with finished markup in its slot; empty when nothing stands inside. */
  | { kind: 'part'; index: number; inside: string }
  /** An element that has parts in it. */
  | { kind: 'tree'; node: ElementContent };

/**
 * Takes the body of a section apart, so that only what really is a tree has to be drawn as one: most sections are one
 * piece of finished markup, and most parts stand by themselves.
 * @param nodes as `collapse` leaves them
 */
export function sectionPieces(nodes: readonly ElementContent[], parts: PartList): SectionPiece[] {
  return nodes.map((node): SectionPiece => {
    const index = partIndex(node);
    if (index === null) return { kind: 'tree', node };
    const part = parts.at(index);
    if (part.kind === 'html') return { kind: 'html', html: part.html };
    const inside = node.type === 'element' ? finished(node.children, parts) : '';
    return inside === null ? { kind: 'tree', node } : { kind: 'part', index, inside };
  });
}

/** The markup of nodes that hold finished markup alone; null when something else is among them. */
function finished(nodes: readonly ElementContent[], parts: PartList): string | null {
  let markup = '';
  for (const node of nodes) {
    const index = partIndex(node);
    const part = index === null ? null : parts.at(index);
    if (part?.kind !== 'html') return null;
    markup += part.html;
  }
  return markup;
}

/** The number of the part that a node stands for; null when it stands for none. */
function partIndex(node: ElementContent): number | null {
  if (node.type !== 'element' || node.tagName !== partTag) return null;
  return Number(node.properties['dataPart']);
}

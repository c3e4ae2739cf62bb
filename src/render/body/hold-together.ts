import type { Element, ElementContent, Text } from 'hast';
import { joinUnits } from '../../present/join-units.ts';

/** A day as people and machines write it; browsers would end a line after its hyphens. */
const day = /(\b\d{4}-\d\d-\d\d\b)/;

/**
 * Binds numbers to their units, and days written with hyphens into one piece, so that no line ends inside them. Code is
 * left as it is.
 */
export function holdTogether(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') return pieces(node);
    if (node.type !== 'element' || verbatim.has(node.tagName)) return [node];
    return [{ ...node, children: holdTogether(node.children) }];
  });
}

const verbatim: ReadonlySet<string> = new Set(['code', 'kbd', 'pre']);

/** Days stand at the odd places. */
function pieces({ value }: Text): (Text | Element)[] {
  return joinUnits(value)
    .split(day)
    .map((part, index): Text | Element =>
      index % 2 === 0
        ? { type: 'text', value: part }
        : {
            type: 'element',
            tagName: 'span',
            properties: { className: ['day'] },
            children: [{ type: 'text', value: part }],
          },
    )
    .filter((node) => node.type === 'element' || node.value !== '');
}

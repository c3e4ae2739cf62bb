import type { Element, ElementContent } from 'hast';
import { firstDirection } from '../../present/direction.ts';

/** What holds a paragraph's worth of words, or lays such out side by side. */
const blocks = new Set(
  'p li ul ol blockquote h3 h4 h5 h6 table th td dt dd summary details'.split(' '),
);

/**
 * Lets each block run the way its first letter does, where that is not the way of what it stands in. It is written out:
 * `dir="auto"` on a list or a table would pass over items and cells that say their own. The tree is changed.
 */
export function setDirections(
  nodes: readonly ElementContent[],
  around: 'ltr' | 'rtl' = 'ltr',
): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    const isOurs = blocks.has(node.tagName) && node.properties['dir'] === undefined;
    const own = (isOurs ? firstDirection(textOf(node)) : null) ?? around;
    if (own !== around) node.properties['dir'] = own;
    setDirections(node.children, own);
  }
}

function textOf({ children }: Element): string {
  return children
    .map((child) => {
      if (child.type === 'text') return child.value;
      return child.type === 'element' ? textOf(child) : '';
    })
    .join('');
}

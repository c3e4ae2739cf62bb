import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visitElements } from '../body/visit-elements.ts';

/**
 * Frames each table of a hand-written page, as those of postmortems are: it scrolls by itself on a narrow screen, can be
 * reached to do so by keyboard, and is named by its heads.
 */
export function wrapTables(): (tree: Root) => void {
  return (tree) => {
    wrapIn(tree);
  };
}

function wrapIn(parent: { children: (RootContent | ElementContent)[] }): void {
  parent.children = parent.children.map((node) => {
    if (node.type !== 'element') return node;
    if (node.tagName === 'table') return framed(node);
    wrapIn(node);
    return node;
  });
}

function framed(table: Element): Element {
  const heads = visitElements([table]).filter(({ tagName }) => tagName === 'th');
  for (const head of heads) head.properties['scope'] = 'col';
  const label = heads.map(textOf).filter((text) => text !== '');
  return {
    type: 'element',
    tagName: 'section',
    properties: {
      className: ['table'],
      ariaLabel: `Table: ${label.join(', ')}`,
      tabIndex: 0,
    },
    children: [table],
  };
}

function textOf(node: ElementContent): string {
  if (node.type === 'text') return node.value;
  return node.type === 'element' ? node.children.map(textOf).join('') : '';
}

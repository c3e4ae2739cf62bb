import type { Element } from 'hast';
import type { ListItem, Parents } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { visitElements } from '../visit-elements.ts';

/** A list item. The box of a task gets a name: a checkbox without one says nothing to those who hear it. */
export function listItem(state: State, node: ListItem, parent: Parents | undefined): Element {
  const item = defaultHandlers.listItem(state, node, parent);
  if (typeof node.checked !== 'boolean') return item;
  const box = visitElements(item.children).find(({ tagName }) => tagName === 'input');
  if (box) box.properties['ariaLabel'] = 'Task';
  return item;
}

import type { ElementContent } from 'hast';
import type { Link } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';
import { isSafeUrl } from '../../../read/allowed-markup.ts';

/**
 * A link to a page, a place on this one, or a mailbox. An address that could run code loses its link and keeps its
 * words. A link that leaves the site does not tell where it was followed from.
 */
export function link(state: State, node: Link): ElementContent | ElementContent[] {
  if (!isSafeUrl(node.url)) return state.all(node);
  const element = defaultHandlers.link(state, node);
  if (/^(?:https?:|\/\/)/i.test(node.url)) element.properties['rel'] = ['noopener', 'noreferrer'];
  return element;
}

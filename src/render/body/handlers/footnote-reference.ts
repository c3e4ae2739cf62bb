import type { Element } from 'hast';
import type { FootnoteReference } from 'mdast';
import { defaultHandlers, type State } from 'mdast-util-to-hast';

/** The raised number that leads to a footnote, named for those who hear it. */
export function footnoteReference(state: State, node: FootnoteReference): Element {
  const raised = defaultHandlers.footnoteReference(state, node);
  const [anchor] = raised.children;
  if (anchor?.type === 'element') {
    const [number] = anchor.children;
    // The page heads the footnotes itself, so there is no label of the library's to point at.
    delete anchor.properties['ariaDescribedBy'];
    anchor.properties['ariaLabel'] = `Footnote ${number?.type === 'text' ? number.value : ''}`;
  }
  return raised;
}

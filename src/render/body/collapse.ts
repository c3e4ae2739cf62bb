import type { ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { partTag, type PartList } from './part.ts';

/**
 * Writes everything that holds no part as HTML, in runs as long as can be: a page of prose is then one text and not a
 * thousand nodes. Elements around parts stay.
 */
export function collapse(nodes: readonly ElementContent[], parts: PartList): ElementContent[] {
  const result: ElementContent[] = [];
  let still: ElementContent[] = [];
  const flush = (): void => {
    const html = toHtml({ type: 'root', children: still });
    if (html.trim()) result.push(parts.add({ kind: 'html', html }));
    still = [];
  };
  for (const node of nodes) {
    if (node.type !== 'element' || !holdsPart(node)) {
      still.push(node);
      continue;
    }
    flush();
    result.push({ ...node, children: collapse(node.children, parts) });
  }
  flush();
  return result;
}

function holdsPart(node: ElementContent): boolean {
  return node.type === 'element' && (node.tagName === partTag || node.children.some(holdsPart));
}

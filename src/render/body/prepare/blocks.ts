import type {} from 'mdast-util-mdx';
import type { Nodes, Paragraph, Root } from 'mdast';
import { rewriteNodes } from './rewrite.ts';

const blocks: ReadonlySet<string | null> = new Set(['Callout', 'MetricGraph', 'details']);

/**
 * An element that was written on one line, `<Callout type="tip">Short.</Callout>`, arrives inside a paragraph. Those
 * that are blocks come out of it. In place.
 */
export function liftBlocks(tree: Root): void {
  rewriteNodes(tree, (node) => (node.type === 'paragraph' ? lift(node) : [node]));
}

function lift(paragraph: Paragraph): Nodes[] {
  const inner = paragraph.children.filter((child) => child.type !== 'text' || child.value.trim());
  const allBlocks = inner.every(
    (child) => child.type === 'mdxJsxTextElement' && blocks.has(child.name),
  );
  if (!allBlocks || inner.length === 0) return [paragraph];
  return inner.flatMap((child): Nodes[] =>
    child.type === 'mdxJsxTextElement'
      ? [
          {
            type: 'mdxJsxFlowElement',
            name: child.name,
            attributes: child.attributes,
            children:
              child.children.length > 0 ? [{ type: 'paragraph', children: child.children }] : [],
          },
        ]
      : [],
  );
}

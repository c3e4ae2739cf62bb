import type {} from 'mdast-util-mdx';
import type { Nodes, Root } from 'mdast';
import { demandLiteralAttributes } from '../literal-attributes.ts';
import type { WrittenGraph } from '../part.ts';
import { partNode } from '../part-node.ts';
import { rewriteChildren } from './rewrite.ts';

/** Turns `<MetricGraph>` elements into parts; neighbours with the same `group` become one. In place. */
export function gatherGraphs(tree: Root): void {
  rewriteChildren(tree, (children) => {
    const result: Nodes[] = [];
    let group: WrittenGraph[] = [];
    for (const node of children) {
      const attributes = graphOf(node);
      if (!attributes) {
        group = [];
        result.push(node);
      } else if (attributes['group'] && attributes['group'] === group[0]?.['group']) {
        group.push(attributes);
      } else {
        group = [attributes];
        result.push(partNode({ kind: 'graphs', graphs: group }));
      }
    }
    return result;
  });
}

function graphOf(node: Nodes): WrittenGraph | null {
  return node.type === 'mdxJsxFlowElement' && node.name === 'MetricGraph'
    ? demandLiteralAttributes(node)
    : null;
}

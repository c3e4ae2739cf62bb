import type {} from 'mdast-util-mdx';
import type { Nodes, Root } from 'mdast';
import { placeOf } from './place.ts';
import type { GraphUse, LinkUse, PictureUse } from './reading.ts';

/** The graphs, pictures and links of a body, in the order in which they stand. */
export interface Uses {
  graphs: GraphUse[];
  pictures: PictureUse[];
  links: LinkUse[];
}

/** Finds every `<MetricGraph>`, every picture and every link of a tree, wherever it is nested. */
export function findUses(tree: Root): Uses {
  const uses: Uses = { graphs: [], pictures: [], links: [] };
  visit(tree, uses);
  return uses;
}

function visit(node: Nodes, uses: Uses): void {
  if (node.type === 'link' || node.type === 'definition')
    uses.links.push({ url: node.url, ...placeOf(node) });
  if (node.type === 'image')
    uses.pictures.push({ url: node.url, alt: node.alt ?? '', ...placeOf(node) });
  if (
    (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
    node.name === 'MetricGraph'
  ) {
    uses.graphs.push({ attributes: literalAttributes(node), ...placeOf(node) });
  }
  if ('children' in node) for (const child of node.children) visit(child, uses);
}

/** The attributes of an element that are literal text; a bare name stands for an empty one. */
export function literalAttributes(
  node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>,
): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (attribute.value === null || attribute.value === undefined) attributes[attribute.name] = '';
    else if (typeof attribute.value === 'string') attributes[attribute.name] = attribute.value;
  }
  return attributes;
}

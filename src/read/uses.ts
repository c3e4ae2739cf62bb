import type { Definition, Heading, Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Place } from '../domain/problem.ts';
import { placeOf } from './place.ts';
import type { GraphUse, HeadingUse, LinkUse, PictureUse } from './reading.ts';
import type { SourcePlaces } from './source-place.ts';
import { writtenAttributes, type WrittenElement } from './written-tag.ts';

/** The graphs, pictures, links and headings of a body, in the order in which they stand. */
export interface Uses {
  graphs: GraphUse[];
  pictures: PictureUse[];
  links: LinkUse[];
  headings: HeadingUse[];
}

/**
 * Finds every `<MetricGraph>`, every picture and every link of a tree, wherever it is nested.
 * @param nodes all of the tree, in the order of the source
 */
export function findUses(nodes: readonly Nodes[], source: string, places: SourcePlaces): Uses {
  const uses: Uses = { graphs: [], pictures: [], links: [], headings: [] };
  const definitions = definitionsOf(nodes);
  for (const node of nodes) {
    if (node.type === 'link' || node.type === 'definition') {
      uses.links.push({ url: node.url, ...placeOf(node) });
    } else if (node.type === 'heading') {
      uses.headings.push(headingUse(node, source));
    } else if (node.type === 'image') {
      uses.pictures.push({ url: node.url, alt: node.alt ?? '', ...placeOf(node) });
    } else if (node.type === 'imageReference') {
      const url = definitions.get(node.identifier.toUpperCase())?.url;
      if (url !== undefined) uses.pictures.push({ url, alt: node.alt ?? '', ...placeOf(node) });
    } else if (
      (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') &&
      node.name === 'MetricGraph'
    ) {
      uses.graphs.push(graphUse(node, source, places));
    }
  }
  return uses;
}

/** What `[name]: address` says, by name; of two of one name the first counts (CommonMark 0.31.2, section 4.7). */
function definitionsOf(nodes: readonly Nodes[]): Map<string, Definition> {
  const found = new Map<string, Definition>();
  for (const node of nodes) {
    if (node.type !== 'definition') continue;
    const name = node.identifier.toUpperCase();
    if (!found.has(name)) found.set(name, node);
  }
  return found;
}

function headingUse(node: Heading, source: string): HeadingUse {
  const place = placeOf(node);
  const { start, end } = node.position ?? {};
  return {
    depth: node.depth,
    words: toString(node).trim(),
    underlined:
      place.endLine > place.line &&
      /\n[ \t>]*(?:-+|=+)[ \t]*$/.test(source.slice(start?.offset ?? 0, end?.offset ?? 0)),
    ...place,
  };
}

function graphUse(node: WrittenElement, source: string, places: SourcePlaces): GraphUse {
  const start = node.position?.start.offset ?? 0;
  const written = writtenAttributes(source, start);
  const named: Record<string, Place> = {};
  node.attributes.forEach((attribute, index) => {
    const span = written.attributes[index];
    if (span && attribute.type === 'mdxJsxAttribute') {
      named[attribute.name] = places.between(span.start, span.end);
    }
  });
  return {
    attributes: literalAttributes(node),
    places: named,
    ...places.between(start, written.end),
  };
}

/** The attributes of an element that are literal text; a bare name stands for an empty one. */
export function literalAttributes(node: WrittenElement): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute') continue;
    if (attribute.value === null || attribute.value === undefined) attributes[attribute.name] = '';
    else if (typeof attribute.value === 'string') attributes[attribute.name] = attribute.value;
  }
  return attributes;
}

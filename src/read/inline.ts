import type {} from 'mdast-util-mdx';
import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { tidyInline, type Inline } from '../domain/inline.ts';

/** Turns what stands in one line of Markdown into the domain's own tree. Marks that it does not know give way to their words. */
export function toInline(nodes: readonly PhrasingContent[]): Inline[] {
  return tidyInline(nodes.flatMap(convert));
}

/**
 * The words below an item, a paragraph each: paragraphs, the items of nested lists, code, the cells of tables. So
 * nothing that an author wrote under a timeline entry, a why or a follow-up is lost.
 */
export function toParagraphs(nodes: readonly RootContent[]): Inline[][] {
  return nodes.flatMap(paragraphsOf).filter((paragraph) => paragraph.length > 0);
}

function paragraphsOf(node: Nodes): Inline[][] {
  if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
    return [toInline(node.children)];
  if (node.type === 'code') return [[{ kind: 'code', text: node.value }]];
  return 'children' in node ? node.children.flatMap(paragraphsOf) : [];
}

function convert(node: PhrasingContent): Inline[] {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: node.value }];
    case 'inlineCode':
      return [{ kind: 'code', text: node.value }];
    case 'emphasis':
    case 'strong':
      return [{ kind: node.type, children: node.children.flatMap(convert) }];
    case 'link':
      return [{ kind: 'link', url: node.url, children: node.children.flatMap(convert) }];
    case 'image':
      return [
        { kind: 'link', url: node.url, children: [{ kind: 'text', text: node.alt ?? node.url }] },
      ];
    case 'break':
      return [{ kind: 'text', text: ' ' }];
    case 'delete':
    case 'linkReference':
    case 'mdxJsxTextElement':
      return node.children.flatMap(convert);
    default:
      return [];
  }
}

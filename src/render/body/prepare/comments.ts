import type { Root } from 'mdast';
import { isComment } from '../../../read/comment.ts';
import { rewriteNodes } from './rewrite.ts';

/** Takes MDX comments out, and paragraphs that held nothing else. In place. */
export function dropComments(tree: Root): void {
  rewriteNodes(tree, (node) => {
    if (isComment(node)) return [];
    return node.type === 'paragraph' && node.children.length === 0 ? [] : [node];
  });
}

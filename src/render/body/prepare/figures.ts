import type { Emphasis, Image, Nodes, PhrasingContent, Root } from 'mdast';
import { partNode } from '../part-node.ts';
import { rewriteChildren } from './rewrite.ts';

/**
 * A picture that stands in a paragraph by itself becomes a figure. An emphasised line directly after it, in the same
 * paragraph or in the next, is its caption; without one, its title is. Several pictures in one paragraph are several
 * figures. In place.
 */
export function makeFigures(tree: Root): void {
  rewriteChildren(tree, (children) => {
    const result: Nodes[] = [];
    for (let index = 0; index < children.length; index += 1) {
      const node = children[index];
      if (!node) continue;
      const pictures = picturesOf(node);
      if (!pictures) {
        result.push(node);
        continue;
      }
      const following = pictures.caption === null ? captionOf(children[index + 1]) : null;
      if (following) index += 1;
      result.push(...figures(pictures.images, pictures.caption ?? following));
    }
    return result;
  });
}

function figures(images: readonly Image[], caption: Emphasis | null): Nodes[] {
  return images.map((image, index) => {
    // A caption stands under the last of several pictures.
    const below = index === images.length - 1 ? caption : null;
    const inside: PhrasingContent[] =
      below?.children ?? (image.title ? [{ type: 'text', value: image.title }] : []);
    const captioned = inside.length > 0;
    const { url, alt } = image;
    return partNode({ kind: 'picture', url, alt: alt ?? '', figure: true, captioned }, inside);
  });
}

/** The pictures of a paragraph that holds nothing else but, at its end, an emphasised caption. */
function picturesOf(node: Nodes): { images: Image[]; caption: Emphasis | null } | null {
  if (node.type !== 'paragraph') return null;
  const inner = withoutBlanks(node.children);
  const last = inner.at(-1);
  const caption = last?.type === 'emphasis' ? last : null;
  const rest = caption ? inner.slice(0, -1) : inner;
  const images = rest.filter((child) => child.type === 'image');
  return images.length > 0 && images.length === rest.length ? { images, caption } : null;
}

function captionOf(node: Nodes | undefined): Emphasis | null {
  if (node?.type !== 'paragraph') return null;
  const [only, ...others] = withoutBlanks(node.children);
  return only?.type === 'emphasis' && others.length === 0 ? only : null;
}

function withoutBlanks(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return nodes.filter(
    (node) => node.type !== 'break' && (node.type !== 'text' || node.value.trim()),
  );
}

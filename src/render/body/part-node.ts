import type { BlockContent, Parent, PhrasingContent } from 'mdast';
import type { BodyPart } from './part.ts';

/** A part in Markdown's tree, put there in place of what the author wrote. */
export interface BodyPartNode extends Parent {
  type: 'bodyPart';
  part: BodyPart;
  /** What stands inside: a picture's caption. */
  children: (BlockContent | PhrasingContent)[];
}

declare module 'mdast' {
  interface RootContentMap {
    bodyPart: BodyPartNode;
  }
  interface BlockContentMap {
    bodyPart: BodyPartNode;
  }
}

/** Makes a part for Markdown's tree. */
export function partNode(part: BodyPart, children: BodyPartNode['children'] = []): BodyPartNode {
  return { type: 'bodyPart', part, children };
}

import type { Element } from 'hast';
import type { Image } from 'mdast';
import type { State } from 'mdast-util-to-hast';
import type { PartList } from '../part.ts';

/** Makes the handler of pictures that stand in a line of text. Those that stand by themselves are figures already. */
export function pictureHandler(parts: PartList): (state: State, node: Image) => Element {
  return (_state, { url, alt }) =>
    parts.add({ kind: 'picture', url, alt: alt ?? '', figure: false, captioned: false });
}

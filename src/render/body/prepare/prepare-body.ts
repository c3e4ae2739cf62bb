import type { Root } from 'mdast';
import type { Postmortem } from '../../../domain/postmortem.ts';
import type { Section } from '../../../domain/section.ts';
import { parseMdx } from '../../../read/mdx.ts';
import { cutSections } from '../../../read/sections.ts';
import { keepSingleTildes } from '../../../read/strikes.ts';
import { liftBlocks } from './blocks.ts';
import { dropComments } from './comments.ts';
import { makeFigures } from './figures.ts';
import { gatherGraphs } from './graphs.ts';
import { resolveReferences } from './references.ts';
import { replaceStructured } from './structured.ts';

/** A body that is ready to become HTML: Markdown's tree with parts in it, and its sections in order. */
export interface PreparedBody {
  tree: Root;
  sections: readonly Section[];
}

/**
 * Reads a body again and puts parts where the author wrote something that a component of ours draws.
 * @param source the text that `postmortem` was read from
 * @throws Error when it is not: its sections are others; and when the text holds code or cannot be read
 */
export function prepareBody(postmortem: Postmortem, source: string): PreparedBody {
  const { tree, slips } = parseMdx(source);
  const [slip] = slips;
  // The check has refused these before; this is for the case that it is forgotten.
  if (slip)
    throw new Error(`The body of ${postmortem.id} holds what is no Markdown: ${slip.slip.message}`);
  keepSingleTildes(tree, source);
  dropComments(tree);
  resolveReferences(tree);
  liftBlocks(tree);
  const { preamble, sections } = cutSections(tree);
  if (sections.length !== postmortem.sections.length) {
    throw new Error(
      `The text of ${postmortem.id} is not the one that its postmortem was read from.`,
    );
  }
  const cut: Root = {
    type: 'root',
    children: [
      ...preamble,
      ...sections.flatMap(({ section, heading, nodes }) => [
        heading,
        ...replaceStructured(section, nodes, postmortem),
      ]),
    ],
  };
  makeFigures(cut);
  gatherGraphs(cut);
  return { tree: cut, sections: postmortem.sections };
}

import { toHast } from 'mdast-util-to-hast';
import type { Postmortem } from '../../domain/postmortem.ts';
import { setDirections } from './author-direction.ts';
import { collapse } from './collapse.ts';
import { bodyHandlers } from './handlers/handlers.ts';
import { holdTogether } from './hold-together.ts';
import { PartList } from './part.ts';
import { prepareBody } from './prepare/prepare-body.ts';
import { splitSections, type SectionTree } from './split-sections.ts';

/** A body as trees of HTML, one a section, and the parts that stand in them. */
export interface BodyTrees {
  sections: SectionTree[];
  parts: PartList;
}

/**
 * Turns the text of a postmortem into trees of HTML with parts in them. Content is never turned into code: Markdown's
 * tree becomes HTML's, node for node, and nothing here could run an expression if one were left.
 * @param source the text that `postmortem` was read from
 * @throws Error when the body holds anything that the check refuses
 */
export function bodyTrees(postmortem: Postmortem, source: string): BodyTrees {
  const { tree, sections } = prepareBody(postmortem, source);
  const parts = new PartList();
  const root = toHast(tree, {
    handlers: bodyHandlers(sections, parts),
    footnoteLabel: 'Footnotes',
  });
  if (root.type !== 'root') throw new Error(`The body of ${postmortem.id} did not become a tree.`);
  return {
    parts,
    sections: splitSections(root, sections).map(({ section, children: written }) => {
      const children = holdTogether(written);
      setDirections(children);
      return { section, children: collapse(children, parts) };
    }),
  };
}

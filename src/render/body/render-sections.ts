import type { Postmortem } from '../../domain/postmortem.ts';
import type { Section } from '../../domain/section.ts';
import { bodyTrees } from './body-trees.ts';
import type { PartList } from './part.ts';
import { sectionPieces, type SectionPiece } from './section-pieces.ts';

/** A section of a body, ready for the page that lays it out. */
export interface RenderedSection {
  /** Its kind, title and anchor; the page prints the heading. */
  section: Section;
  /** What stands under the heading. */
  pieces: SectionPiece[];
  /** The parts of the whole body, which pieces point into. */
  parts: PartList;
}

/**
 * The sections of a postmortem in the order of its body. Text before the first heading comes first, as an appendix
 * called "In short"; footnotes come last, as one called "Footnotes".
 * @param source the text that `postmortem` was read from
 * @throws Error when the body holds anything that the check refuses
 */
export function renderSections(postmortem: Postmortem, source: string): RenderedSection[] {
  const { sections, parts } = bodyTrees(postmortem, source);
  return sections.map(({ section, children }) => ({
    section,
    pieces: sectionPieces(children, parts),
    parts,
  }));
}

import type { Element } from 'hast';
import type { Handlers, State } from 'mdast-util-to-hast';
import type { Section } from '../../../domain/section.ts';
import type { PartList } from '../part.ts';
import type { BodyPartNode } from '../part-node.ts';
import { blockquoteHandler } from './blockquote.ts';
import { codeHandler } from './code.ts';
import { elementHandler } from './element.ts';
import { footnoteReference } from './footnote-reference.ts';
import { headingHandler } from './heading.ts';
import { link } from './link.ts';
import { listItem } from './list-item.ts';
import { pictureHandler } from './picture.ts';
import { refuseCode } from './refuse-code.ts';
import { tableHandler } from './table.ts';

/** How each kind of node of a body becomes HTML or a part; `parts` gathers the parts in the order of the page. */
export function bodyHandlers(sections: readonly Section[], parts: PartList): Handlers {
  const element = elementHandler(parts);
  return {
    blockquote: blockquoteHandler(parts),
    bodyPart: (state: State, node: BodyPartNode): Element => parts.add(node.part, state.all(node)),
    code: codeHandler(parts),
    footnoteReference,
    heading: headingHandler(sections),
    image: pictureHandler(parts),
    link,
    listItem,
    mdxFlowExpression: refuseCode,
    mdxJsxFlowElement: element,
    mdxJsxTextElement: element,
    mdxTextExpression: refuseCode,
    mdxjsEsm: refuseCode,
    table: tableHandler(parts),
  };
}

import type {} from 'mdast-util-mdx';
import type { Nodes } from 'mdast';
import type { Slip } from '../domain/problem.ts';
import {
  componentAttributes,
  components,
  globalAttributes,
  htmlElements,
  isSafeUrl,
} from './allowed-markup.ts';
import { checkAttribute } from './attribute.ts';
import { isComment } from './comment.ts';
import { didYouMean } from './did-you-mean.ts';
import { expressionSlip, statementSlip } from './found-code.ts';
import { insteadOf } from './instead-of-element.ts';
import { placeOf, type Report } from './place.ts';
import type { SourcePlaces } from './source-place.ts';
import { urlSlip } from './url-slip.ts';
import { writtenAttributes, type WrittenElement } from './written-tag.ts';

/**
 * Reports everything in a body that is not data: elements and attributes that are not on the list, addresses that run
 * code. Code itself was found and masked before the body was parsed; what is left of it all the same is reported too.
 * What passes can be rendered without running a word of it.
 * @param nodes all of the body's tree
 */
export function checkDataNotCode(
  nodes: readonly Nodes[],
  source: string,
  places: SourcePlaces,
  report: Report,
): void {
  for (const node of nodes) {
    if (node.type === 'mdxjsEsm') report(statementSlip('import'), placeOf(node));
    else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
      if (!isComment(node)) report(expressionSlip, placeOf(node));
    } else if (isElement(node)) checkElement(node, source, places, report);
    else if ('url' in node && !isSafeUrl(node.url)) report(urlSlip(node.url), placeOf(node));
  }
}

function isElement(node: Nodes): node is WrittenElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function checkElement(
  element: WrittenElement,
  source: string,
  places: SourcePlaces,
  report: Report,
): void {
  const { name } = element;
  const start = element.position?.start.offset ?? 0;
  const { end, attributes } = writtenAttributes(source, start);
  const place = places.between(start, end);
  if (name === null) {
    report(fragmentSlip, place);
    return;
  }
  const allowed =
    componentAttributes(name) ??
    (Object.hasOwn(htmlElements, name) ? htmlElements[name] : undefined);
  if (!allowed) {
    report(elementSlip(name), place);
    return;
  }
  element.attributes.forEach((attribute, index) => {
    const span = attributes[index];
    const own = span ? places.between(span.start, span.end) : place;
    checkAttribute(name, attribute, [...allowed, ...globalAttributes], (slip) => {
      report(slip, own);
    });
  });
}

const fragmentSlip: Slip = {
  rule: 'element-not-allowed',
  message: 'A fragment (`<>`) is not part of a postmortem.',
  cure: 'Take `<>` and `</>` away.',
};

function elementSlip(name: string): Slip {
  if (/^[A-Z]/.test(name)) {
    return {
      rule: 'component-unknown',
      message: `\`<${name}>\` is not a component of a postmortem.`,
      cure: didYouMean(name, components),
    };
  }
  const html = Object.keys(htmlElements).map((known) => `\`<${known}>\``);
  return {
    rule: 'element-not-allowed',
    message: `\`<${name}>\` is not part of a postmortem.`,
    cure: insteadOf(name) || `Write it in Markdown; of HTML there are ${html.join(', ')}.`,
  };
}

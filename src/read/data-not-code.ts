import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx';
import type { Nodes, Root } from 'mdast';
import type { Place, Slip } from '../domain/problem.ts';
import {
  calloutTypes,
  componentAttributes,
  components,
  globalAttributes,
  htmlElements,
  isSafeUrl,
} from './allowed-markup.ts';
import { didYouMean } from './did-you-mean.ts';
import { expressionSlip } from './found-code.ts';
import { insteadOf } from './instead-of-element.ts';
import { headOf, placeOf, type Report } from './place.ts';
import { isComment } from './comment.ts';

/**
 * Reports everything in a body that is not data: `import` and `export`, expressions, elements and attributes that are
 * not on the list, addresses that run code. What passes can be rendered without running a word of it.
 */
export function checkDataNotCode(tree: Root, report: Report): void {
  visit(tree, report);
}

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

function visit(node: Nodes, report: Report): void {
  if (node.type === 'mdxjsEsm') report(esmSlip(node.value), headOf(node));
  else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    if (!isComment(node)) report(expressionSlip, placeOf(node));
  } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
    checkElement(node, report);
  } else if ('url' in node && !isSafeUrl(node.url)) report(urlSlip(node.url), placeOf(node));
  if ('children' in node) for (const child of node.children) visit(child, report);
}

function esmSlip(code: string): Slip {
  const word = code.startsWith('export') ? 'export' : 'import';
  return {
    rule: 'code-esm',
    message: `A line that starts with \`${word}\` is read as code, and a postmortem is data.`,
    cure: `Take the line away; if it is prose, start it with a word other than \`${word}\`.`,
  };
}

function urlSlip(url: string): Slip {
  const scheme = /^\s*([^/?#:]{1,30}):/.exec(url)?.[1] ?? url.slice(0, 30);
  return {
    rule: 'url-scheme',
    message: `An address that starts with \`${scheme}:\` is not allowed.`,
    cure: 'Use `https:`, `http:`, `mailto:` or a relative address.',
  };
}

function checkElement(element: Element, report: Report): void {
  const { name } = element;
  const place = headOf(element);
  if (name === null) {
    report(
      {
        rule: 'element-not-allowed',
        message: 'A fragment (`<>`) is not part of a postmortem.',
        cure: 'Take `<>` and `</>` away.',
      },
      place,
    );
    return;
  }
  const allowed =
    componentAttributes(name) ??
    (Object.hasOwn(htmlElements, name) ? htmlElements[name] : undefined);
  if (!allowed) {
    report(elementSlip(name), place);
    return;
  }
  for (const attribute of element.attributes)
    checkAttribute(name, attribute, [...allowed, ...globalAttributes], report, element);
}

function elementSlip(name: string): Slip {
  return /^[A-Z]/.test(name)
    ? {
        rule: 'component-unknown',
        message: `\`<${name}>\` is not a component of a postmortem.`,
        cure: didYouMean(name, components),
      }
    : {
        rule: 'element-not-allowed',
        message: `\`<${name}>\` is not part of a postmortem.`,
        cure: `${insteadOf(name) || 'Write it in Markdown.'} Of HTML there are ${Object.keys(
          htmlElements,
        )
          .map((known) => `\`<${known}>\``)
          .join(', ')}.`,
      };
}

function checkAttribute(
  name: string,
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  allowed: readonly string[],
  report: Report,
  element: Element,
): void {
  const place = attribute.position ? placeOf(attribute) : headOf(element);
  if (attribute.type === 'mdxJsxExpressionAttribute') {
    report(
      {
        rule: 'code-expression',
        message: `\`<${name}>\` spreads an expression over its attributes.`,
        cure: 'Write each attribute as `name="value"`.',
      },
      place,
    );
    return;
  }
  if (attribute.value !== null && typeof attribute.value === 'object') {
    report(
      {
        rule: 'code-expression',
        message: `\`${attribute.name}\` of \`<${name}>\` holds an expression.`,
        cure: `Write a literal: \`${attribute.name}="…"\`.`,
      },
      place,
    );
  } else if (!allowed.includes(attribute.name)) {
    report(attributeSlip(name, attribute.name, allowed), place);
  } else checkValue(name, attribute, place, report);
}

function attributeSlip(element: string, attribute: string, allowed: readonly string[]): Slip {
  const isCode = /^on/i.test(attribute);
  return {
    rule: 'attribute-unknown',
    message: isCode
      ? `\`${attribute}\` of \`<${element}>\` would run code.`
      : `\`${attribute}\` is not an attribute of \`<${element}>\`.`,
    cure: isCode || attribute === 'style' ? 'Take it away.' : didYouMean(attribute, allowed),
  };
}

function checkValue(
  element: string,
  { name, value }: MdxJsxAttribute,
  place: Place,
  report: Report,
): void {
  const text = typeof value === 'string' ? value : '';
  if (name === 'cite' && !isSafeUrl(text)) report(urlSlip(text), place);
  if (element === 'Callout' && name === 'type' && !calloutTypes.some((type) => type === text)) {
    report(
      {
        rule: 'attribute-value',
        message: `\`${text}\` is no kind of callout.`,
        cure: didYouMean(text, calloutTypes),
      },
      place,
    );
  }
}

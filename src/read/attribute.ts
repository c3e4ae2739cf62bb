import type { MdxJsxAttribute, MdxJsxExpressionAttribute } from 'mdast-util-mdx';
import type { Slip } from '../domain/problem.ts';
import { calloutTypes, isSafeUrl } from './allowed-markup.ts';
import { didYouMean } from './did-you-mean.ts';
import { urlSlip } from './url-slip.ts';

/** Reports what is wrong with one attribute: code in it, a name that the element does not have, a value that it has not. */
export function checkAttribute(
  element: string,
  attribute: MdxJsxAttribute | MdxJsxExpressionAttribute,
  allowed: readonly string[],
  report: (slip: Slip) => void,
): void {
  if (attribute.type === 'mdxJsxExpressionAttribute') report(spreadSlip(element));
  else if (attribute.value !== null && typeof attribute.value === 'object') {
    report(expressionSlip(element, attribute.name));
  } else if (!allowed.includes(attribute.name)) {
    report(unknownSlip(element, attribute.name, allowed));
  } else checkValue(element, attribute.name, attribute.value ?? '', report);
}

/** Attributes in braces. */
export function spreadSlip(element: string): Slip {
  return {
    rule: 'code-expression',
    message: `\`<${element}>\` holds an expression among its attributes.`,
    cure: 'Write each attribute as `name="value"`.',
  };
}

/** A value in braces. */
export function expressionSlip(element: string, attribute: string): Slip {
  return {
    rule: 'code-expression',
    message: `\`${attribute}\` of \`<${element}>\` holds an expression.`,
    cure: `Write a literal: \`${attribute}="…"\`.`,
  };
}

function unknownSlip(element: string, attribute: string, allowed: readonly string[]): Slip {
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
  attribute: string,
  value: string,
  report: (slip: Slip) => void,
): void {
  if (attribute === 'cite' && !isSafeUrl(value)) report(urlSlip(value));
  if (element !== 'Callout' || attribute !== 'type') return;
  if (calloutTypes.some((type) => type === value)) return;
  report({
    rule: 'attribute-value',
    message: `\`${value}\` is no kind of callout.`,
    cure: didYouMean(value, calloutTypes),
  });
}

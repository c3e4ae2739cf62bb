import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx';

/** An element that was written as a tag: on lines of its own, or inside a line. */
export type WrittenElement = MdxJsxFlowElement | MdxJsxTextElement;

/**
 * The attributes of an element, all of them literal text; a bare name stands for an empty one.
 * @throws Error when one is an expression: the check refuses those, and nothing of a postmortem is ever run
 */
export function demandLiteralAttributes({
  name,
  attributes,
}: WrittenElement): Record<string, string> {
  const literal: Record<string, string> = {};
  for (const attribute of attributes) {
    const value = attribute.type === 'mdxJsxAttribute' ? (attribute.value ?? '') : null;
    if (attribute.type !== 'mdxJsxAttribute' || typeof value !== 'string') {
      throw new Error(`An attribute of <${name ?? ''}> is code, which is never run.`);
    }
    literal[attribute.name] = value;
  }
  return literal;
}

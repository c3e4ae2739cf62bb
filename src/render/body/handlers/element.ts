import type { Element, ElementContent, Properties } from 'hast';
import type { State } from 'mdast-util-to-hast';
import {
  calloutTypes,
  globalAttributes,
  htmlElements,
  isSafeUrl,
} from '../../../read/allowed-markup.ts';
import { demandLiteralAttributes, type WrittenElement } from '../literal-attributes.ts';
import type { PartList } from '../part.ts';

/**
 * Makes the handler of elements that were written as tags: `<Callout>` and HTML from the list of what a postmortem may
 * hold.
 */
export function elementHandler(parts: PartList): (state: State, node: WrittenElement) => Element {
  return (state, node) => {
    const attributes = demandLiteralAttributes(node);
    if (node.name === 'Callout') {
      return parts.add(callout(attributes), state.wrap(inParagraphs(state.all(node)), true));
    }
    return htmlElement(node.name ?? '', attributes, state.all(node));
  };
}

function callout({ type, title }: Record<string, string>): Parameters<PartList['add']>[0] {
  return {
    kind: 'callout',
    type: calloutTypes.find((known) => known === type) ?? 'note',
    title: title || null,
  };
}

/** Words that stand in no block get a paragraph: `<Callout>Short.</Callout>`. */
function inParagraphs(children: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  let words: ElementContent[] = [];
  const close = (): void => {
    const blank = words.every((child) => child.type === 'text' && !child.value.trim());
    if (!blank) result.push({ type: 'element', tagName: 'p', properties: {}, children: words });
    words = [];
  };
  for (const child of children) {
    if (child.type === 'element' && !inline.has(child.tagName)) {
      close();
      result.push(child);
    } else words.push(child);
  }
  close();
  return result;
}

/** The elements that Markdown and tags make inside a line. */
const inline: ReadonlySet<string> = new Set(
  'a abbr br code del em ins kbd mark strong sub sup'.split(' '),
);

/** @throws Error for an element or attribute that is not on the list: the check has refused it before */
function htmlElement(
  name: string,
  attributes: Readonly<Record<string, string>>,
  children: ElementContent[],
): Element {
  const own = htmlElements[name];
  if (!own) throw new Error(`The body holds <${name}>, which no postmortem may hold.`);
  const properties: Properties = {};
  for (const [attribute, value] of Object.entries(attributes)) {
    if (!own.includes(attribute) && !globalAttributes.includes(attribute)) {
      throw new Error(`The body holds <${name} ${attribute}>, which no postmortem may hold.`);
    }
    if (attribute === 'open') properties['open'] = true;
    else if (attribute === 'datetime') properties['dateTime'] = value;
    else if (attribute !== 'cite' || isSafeUrl(value)) properties[attribute] = value;
  }
  return {
    type: 'element',
    tagName: name,
    properties,
    children: name === 'summary' ? unwrapOnly(children) : children,
  };
}

/** A summary's one paragraph gives way to its words: `<summary>` takes no blocks. */
function unwrapOnly(children: ElementContent[]): ElementContent[] {
  const solid = children.filter((child) => child.type !== 'text' || child.value.trim());
  const [only] = solid;
  return solid.length === 1 && only?.type === 'element' && only.tagName === 'p'
    ? only.children
    : children;
}

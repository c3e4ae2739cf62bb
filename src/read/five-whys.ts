import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { FiveWhys, Why } from '../domain/five-whys.ts';
import { inlineToText } from '../domain/inline.ts';
import type { Slip } from '../domain/problem.ts';
import { toInline, toParagraphs } from './inline.ts';
import { headOf, placeOf, type Report } from './place.ts';

/** What a Five whys section holds, and the nodes that it was read from; the rest of the section stays prose. */
export interface FiveWhysReading {
  whys: FiveWhys | null;
  consumed: RootContent[];
}

/**
 * Reads the five whys: a flat list or paragraphs that start with "Why?" are a chain; a list with a list inside is a
 * tree. A list and paragraphs of whys in one section are refused, and so are two lists, unless the second goes on with
 * the numbers of the first.
 */
export function readFiveWhys(nodes: readonly RootContent[], report: Report): FiveWhysReading {
  const lists = nodes.filter((node) => node.type === 'list');
  const [first, ...others] = lists;
  if (first) {
    const second = others.find((list, index) => !goesOn(list, lists.slice(0, index + 1)));
    const paragraph = nodes.find((node) => node.type === 'paragraph' && asksInBold(node));
    const odd = second ?? paragraph;
    if (odd) report(second ? twoListsSlip : mixedSlip, headOf(odd));
    return { whys: fromItems(lists.flatMap((list) => list.children)), consumed: lists };
  }
  const paragraphs = whyParagraphs(nodes);
  if (paragraphs.length === 0) return { whys: null, consumed: [] };
  return {
    whys: { shape: 'chain', roots: link(paragraphs.map(fromParagraph)) },
    consumed: paragraphs,
  };
}

const mixedSlip: Slip = {
  rule: 'five-whys-mixed',
  message: 'The whys are written both as a list and as paragraphs.',
  cure: 'Write all of them in one way.',
};

const twoListsSlip: Slip = {
  rule: 'five-whys-mixed',
  message: 'The whys stand in two lists.',
  cure: 'Make one list of them; put what is no why into another section.',
};

/** Whether a numbered list continues the count of those before it: a block of code between two items parts a list. */
function goesOn(list: List, before: readonly List[]): boolean {
  const [first] = before;
  if (!list.ordered || !first?.ordered) return false;
  const count = before.reduce((sum, { children }) => sum + children.length, 0);
  return list.start === (first.start ?? 1) + count;
}

/** Prose around a list may ask why as well; only a why in bold is meant as a step. */
function asksInBold({ children }: Paragraph): boolean {
  return children[0]?.type === 'strong' && splitQuestion(children) !== null;
}

/** The symptom's paragraph and those that start with a why; empty when none does. */
function whyParagraphs(nodes: readonly RootContent[]): Paragraph[] {
  const paragraphs = nodes.filter((node) => node.type === 'paragraph');
  const first = paragraphs.findIndex((paragraph) => splitQuestion(paragraph.children) !== null);
  if (first === -1) return [];
  const symptom = paragraphs.slice(Math.max(0, first - 1), first);
  return [
    ...symptom,
    ...paragraphs.slice(first).filter(({ children }) => splitQuestion(children) !== null),
  ];
}

function fromItems(items: readonly ListItem[]): FiveWhys {
  return items.some(hasList)
    ? { shape: 'tree', roots: items.map(fromTree) }
    : { shape: 'chain', roots: link(items.map((item) => fromItem(item, []))) };
}

function hasList(item: ListItem): boolean {
  return item.children.some((child) => child.type === 'list');
}

function fromTree(item: ListItem): Why {
  const lists = item.children.filter((child) => child.type === 'list');
  return fromItem(
    item,
    lists.flatMap((list) => list.children.map(fromTree)),
  );
}

function fromItem(item: ListItem, causes: Why[]): Why {
  const [head, ...others] = item.children;
  const inline = head?.type === 'paragraph' ? head.children : [];
  const below = (head?.type === 'paragraph' ? others : item.children).filter(
    (child) => child.type !== 'list',
  );
  return {
    ...questionAndAnswer(inline),
    causes,
    note: toParagraphs(below),
    line: placeOf(item).line,
  };
}

function fromParagraph(paragraph: Paragraph): Why {
  return {
    ...questionAndAnswer(paragraph.children),
    causes: [],
    note: [],
    line: placeOf(paragraph).line,
  };
}

/** Makes each step the only cause of the one before; the list of the first, or none. */
function link(steps: Why[]): Why[] {
  steps.forEach((step, index) => {
    const next = steps[index + 1];
    if (next) step.causes = [next];
  });
  return steps.slice(0, 1);
}

function questionAndAnswer(inline: PhrasingContent[]): Pick<Why, 'question' | 'answer'> {
  const split = splitQuestion(inline);
  return split
    ? { question: split.question, answer: toInline(split.answer) }
    : { question: [], answer: toInline(inline) };
}

/** Parts "**Why did it stop?** The kernel…" into question and answer. A bare "Why?" asks nothing of its own. */
function splitQuestion([first, ...rest]: PhrasingContent[]): {
  question: Why['question'];
  answer: PhrasingContent[];
} | null {
  if (
    first?.type === 'strong' &&
    /^why\b.*[?:]?\s*$/is.test(toString(first)) &&
    /[?:]\s*$/.test(toString(first) + leadOf(rest))
  ) {
    const bare = /^why\s*\d*\s*[?:]?\s*$/i.test(toString(first));
    return { question: bare ? [] : toInline(first.children), answer: withoutLead(rest) };
  }
  if (first?.type !== 'text' || !/^\s*why\b/i.test(first.value)) return null;
  const nodes = [first, ...rest];
  // The question may hold code or emphasis; it ends with the first mark in the words around them.
  const end = nodes.findIndex((node) => node.type === 'text' && node.value.includes('?'));
  const last = nodes[end];
  if (last?.type !== 'text') return null;
  const mark = last.value.indexOf('?') + 1;
  const question = toInline([
    ...nodes.slice(0, end),
    { ...last, value: last.value.slice(0, mark) },
  ]);
  return {
    question: /^why\s*\?$/i.test(inlineToText(question)) ? [] : question,
    answer: [{ ...last, value: last.value.slice(mark).trimStart() }, ...nodes.slice(end + 1)],
  };
}

function leadOf([next]: PhrasingContent[]): string {
  return next?.type === 'text' ? (/^\s*[?:]/.exec(next.value)?.[0] ?? '') : '';
}

function withoutLead([next, ...others]: PhrasingContent[]): PhrasingContent[] {
  if (next === undefined) return [];
  return next.type === 'text'
    ? [{ ...next, value: next.value.replace(/^\s*[?:–—-]?\s*/, '') }, ...others]
    : [next, ...others];
}

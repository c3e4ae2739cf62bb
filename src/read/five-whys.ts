import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { FiveWhys, Why } from '../domain/five-whys.ts';
import { toInline, toParagraphs } from './inline.ts';
import { headOf, placeOf, type Report } from './place.ts';

/** What a Five whys section holds, and the nodes that it was read from; the rest of the section stays prose. */
export interface FiveWhysReading {
  whys: FiveWhys | null;
  consumed: RootContent[];
}

/**
 * Reads the five whys: a flat list or paragraphs that start with "Why?" are a chain; a list with a list inside is a
 * tree. Both lists and paragraphs of whys in one section are refused.
 */
export function readFiveWhys(nodes: readonly RootContent[], report: Report): FiveWhysReading {
  const lists = nodes.filter((node) => node.type === 'list');
  const paragraphs = whyParagraphs(nodes);
  const [, firstWhy] = paragraphs;
  if (lists.length > 0 && firstWhy) {
    report(
      {
        rule: 'five-whys-mixed',
        message: 'The whys are written both as a list and as paragraphs.',
        cure: 'Write all of them in one way.',
      },
      headOf(firstWhy),
    );
  }
  if (lists.length > 0) return { whys: fromLists(lists), consumed: lists };
  if (paragraphs.length === 0) return { whys: null, consumed: [] };
  return {
    whys: { shape: 'chain', roots: link(paragraphs.map(fromParagraph)) },
    consumed: paragraphs,
  };
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

function fromLists(lists: readonly List[]): FiveWhys {
  const nested = lists.some((list) => list.children.some(hasList));
  if (nested) return { shape: 'tree', roots: lists.flatMap((list) => list.children.map(fromTree)) };
  const chains = lists.flatMap((list) => link(list.children.map((item) => fromItem(item, []))));
  return { shape: chains.length === 1 ? 'chain' : 'tree', roots: chains };
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
  if (first?.type !== 'text') return null;
  const asked = /^\s*(why\b[^?]*\?)\s*/i.exec(first.value);
  if (!asked) return null;
  const [whole, words = ''] = asked;
  return {
    question: /^why\s*\?$/i.test(words) ? [] : [{ kind: 'text', text: words }],
    answer: [{ ...first, value: first.value.slice(whole.length) }, ...rest],
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

import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { PlainDate } from '../domain/plain-date.ts';
import { toPlainDate } from '../domain/plain-date.ts';
import {
  placeTime,
  readWrittenTime,
  type TimelineItem,
  type WrittenTime,
} from '../domain/timeline.ts';
import { toInline, toParagraphs } from './inline.ts';
import { headOf, placeOf, type Report } from './place.ts';

/** The lists of a Timeline section; what stands around them stays prose. */
export function timelineLists(nodes: readonly RootContent[]): List[] {
  return nodes.filter((node) => node.type === 'list');
}

/**
 * Reads the entries of a Timeline section in the order written.
 * @param firstDay UTC day on which the first entry lies when it names none
 */
export function readTimeline(
  nodes: readonly RootContent[],
  firstDay: PlainDate,
  report: Report,
): TimelineItem[] {
  const items: TimelineItem[] = [];
  let day = firstDay;
  let previous: number | null = null;
  for (const node of timelineLists(nodes).flatMap((list) => list.children)) {
    const head = readHead(node);
    if (!head) {
      report(unreadable(toString(node)), headOf(node));
      continue;
    }
    const placed = placeTime(head.time, day, previous);
    if (!placed.ok) {
      report(placed.slip, placeOf(head.node));
      continue;
    }
    items.push({
      ...placed.value,
      text: toInline(head.rest),
      note: toParagraphs(node.children.slice(1)),
      line: placeOf(node).line,
    });
    if (head.time.date !== null) day = head.time.date;
    if (placed.value.start !== null) {
      previous = placed.value.start;
      day = toPlainDate(placed.value.end ?? placed.value.start);
    }
  }
  return items;
}

interface Head {
  time: WrittenTime;
  /** The node that holds the time. */
  node: PhrasingContent;
  /** What stands after the time in its paragraph. */
  rest: PhrasingContent[];
}

function readHead(item: ListItem): Head | null {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph') return null;
  return plainHead(paragraph) ?? markedHead(paragraph);
}

function plainHead({ children: [first, ...others] }: Paragraph): Head | null {
  if (first?.type !== 'text') return null;
  const time = readWrittenTime(first.value);
  return (
    time && {
      time,
      node: first,
      rest: [{ ...first, value: first.value.slice(time.length) }, ...others],
    }
  );
}

/** A time that is set off from its text: `**08:55** The certificate…` or `` `08:55` ``. */
function markedHead({ children: [first, ...others] }: Paragraph): Head | null {
  if (first?.type !== 'strong' && first?.type !== 'emphasis' && first?.type !== 'inlineCode')
    return null;
  const words = toString(first).replace(/\s*[:–—-]?\s*$/, '');
  const time = readWrittenTime(words);
  if (time?.length !== words.length) return null;
  const [next, ...after] = others;
  const rest =
    next?.type === 'text'
      ? [{ ...next, value: next.value.replace(/^\s*[:–—-]?\s*/, '') }, ...after]
      : others;
  return { time, node: first, rest };
}

function unreadable(words: string): { rule: string; message: string; cure: string } {
  const start = words.trim().split(/\s+/).slice(0, 3).join(' ');
  return {
    rule: 'timeline-time',
    message: start ? `The entry \`${start}\` does not start with a time.` : 'The entry is empty.',
    cure: 'Start it with `HH:MM`, `~HH:MM`, `HH:MM–HH:MM`, `yyyy-mm-dd HH:MM`, or `??:??` when nobody knows.',
  };
}

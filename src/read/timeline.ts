import type { List, ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { PlainDate } from '../domain/plain-date.ts';
import { toPlainDate } from '../domain/plain-date.ts';
import type { Place } from '../domain/problem.ts';
import { isBackwards, placeTime, withNextDay, type TimelineItem } from '../domain/timeline.ts';
import { readWrittenTime, type WrittenTime } from '../domain/written-time.ts';
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
    const place = placeOfHead(head);
    const placed = placeTime(head.time, day);
    if (!placed.ok) {
      report(placed.slip, place);
      continue;
    }
    const { start } = placed.value;
    if (start !== null && isBackwards(start, previous))
      reportBackwards(head.time, start, place, report);
    items.push({
      ...placed.value,
      text: toInline(head.rest),
      note: toParagraphs(node.children.slice(1)),
      line: placeOf(node).line,
    });
    if (start === null) day = head.time.date ?? day;
    else {
      previous = start;
      day = toPlainDate(start);
    }
  }
  return items;
}

/** With a day of its own an entry may lie before the one above it on purpose: a warning. Without one it is a mistake. */
function reportBackwards(time: WrittenTime, start: number, place: Place, report: Report): void {
  const written = `\`${time.start ?? ''}\``;
  if (time.date === null) {
    report(
      {
        rule: 'timeline-backwards',
        message: `${written} is earlier than the entry before it.`,
        cure: `Put the entries in order, or write the day: \`${withNextDay(time, start)}\`.`,
      },
      place,
    );
  } else {
    report(
      {
        rule: 'timeline-backwards',
        message: `${written} on \`${time.date}\` is earlier than the entry before it.`,
        cure: 'Put the entries in order.',
      },
      place,
      'warning',
    );
  }
}

/** The time alone, not the whole of the text after it. */
function placeOfHead({ time, node }: Head): Place {
  const place = placeOf(node);
  return node.type === 'text'
    ? { ...place, endLine: place.line, endColumn: place.column + time.length }
    : place;
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

import type { List, ListItem, Nodes, RootContent } from 'mdast';
import { followUpStatus, type FollowUp } from '../domain/follow-up.ts';
import { inlineToText } from '../domain/inline.ts';
import type { Slip } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { slugify } from '../domain/slug.ts';
import { readFollowUpLine } from './follow-up-line.ts';
import { toParagraphs } from './inline.ts';
import { nearTaskSlip, strayTaskSlip } from './near-task.ts';
import { headOf, type Report } from './place.ts';
import type { SourcePlaces } from './source-place.ts';

/** The lists of a section of follow-ups; what stands around them stays prose. */
export function followUpLists(nodes: readonly RootContent[]): List[] {
  return nodes.filter((node) => node.type === 'list');
}

/**
 * Reads the follow-ups of a section, in the order written.
 * @param places where words stand in the file; without it problems name the whole piece of text
 */
export function readFollowUps(
  nodes: readonly RootContent[],
  tickets: SiteConfig['tickets'],
  report: Report,
  places?: SourcePlaces,
): FollowUp[] {
  const followUps: FollowUp[] = [];
  for (const node of nodes) {
    if (node.type !== 'list') reportStrayTasks(node, report);
  }
  for (const item of followUpLists(nodes).flatMap((list) => list.children)) {
    const followUp = readFollowUp(item, tickets, report, places);
    if (!followUp) continue;
    if (followUps.some(({ id }) => id === followUp.id)) {
      report(
        {
          rule: 'follow-up-duplicate-id',
          message: `Another follow-up of this postmortem is called \`${followUp.id}\` too.`,
          cure: 'Word it differently, or give it a name of its own with `id:another-name`.',
        },
        headOf(item),
      );
    }
    followUps.push(followUp);
  }
  return followUps;
}

function readFollowUp(
  item: ListItem,
  tickets: SiteConfig['tickets'],
  report: Report,
  places?: SourcePlaces,
): FollowUp | null {
  const [head, ...below] = item.children;
  reportNestedTasks(below, report);
  if (typeof item.checked !== 'boolean') {
    report(nearTaskSlip(item), headOf(item));
    return null;
  }
  const line = head?.type === 'paragraph' ? readFollowUpLine(head, tickets, report, places) : null;
  const words = line ? inlineToText(line.text) : '';
  if (!line || words === '') {
    report(
      slip(
        'follow-up-empty',
        'The follow-up does not say what is to be done.',
        'Write it between the box and the fields.',
      ),
      headOf(item),
    );
    return null;
  }
  const { status: word, id, ...fields } = line;
  const note = toParagraphs(below);
  const status = followUpStatus({
    ticked: item.checked,
    word,
    closed: line.closed,
    hasNote: note.length > 0,
  });
  if (!status.ok) {
    report(status.slip, headOf(item));
    return null;
  }
  return {
    ...fields,
    id: id ?? (slugify(words) || 'follow-up'),
    status: status.value,
    note,
    line: headOf(item).line,
  };
}

/** Tasks that stand in a quotation, a fold or a paragraph of their own are in no list that is followed. */
function reportStrayTasks(node: Nodes, report: Report): void {
  if (node.type === 'listItem' && typeof node.checked === 'boolean') {
    report(
      slip(
        'follow-up-not-a-task',
        'A task stands inside a quotation or a fold, where it is not followed.',
        'Move it out, into a list of the section itself.',
      ),
      headOf(node),
    );
    return;
  }
  if (node.type === 'paragraph') {
    const found = strayTaskSlip(node);
    if (found) report(found, headOf(node));
  }
  if ('children' in node) for (const child of node.children) reportStrayTasks(child, report);
}

function reportNestedTasks(nodes: readonly Nodes[], report: Report): void {
  for (const node of nodes) {
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      report(
        slip(
          'follow-up-nested',
          'A task stands inside a follow-up.',
          'Make it a follow-up of its own, or a plain bullet of the note.',
        ),
        headOf(node),
      );
    }
    if ('children' in node) reportNestedTasks(node.children, report);
  }
}

function slip(rule: string, message: string, cure: string): Slip {
  return { rule, message, cure };
}

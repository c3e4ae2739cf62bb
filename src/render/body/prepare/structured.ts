import type { List, RootContent } from 'mdast';
import type { Postmortem } from '../../../domain/postmortem.ts';
import type { Section } from '../../../domain/section.ts';
import { readFiveWhys } from '../../../read/five-whys.ts';
import { followUpLists } from '../../../read/follow-ups.ts';
import { timelineLists } from '../../../read/timeline.ts';
import type { BodyPart } from '../part.ts';
import { partNode } from '../part-node.ts';

/**
 * Puts components in place of what was read into the postmortem: the timeline's entries, the whys, the follow-ups.
 * What stands around them stays prose.
 *
 * The timeline and the whys are each drawn once, where their first list or paragraph stands; a list of follow-ups is
 * drawn where it stands.
 */
export function replaceStructured(
  { kind }: Section,
  nodes: readonly RootContent[],
  postmortem: Postmortem,
): RootContent[] {
  switch (kind) {
    case 'timeline':
      return replaceOnce(nodes, timelineLists(nodes), { kind: 'timeline' });
    case 'five-whys':
      return replaceOnce(nodes, readFiveWhys(nodes, ignore).consumed, { kind: 'five-whys' });
    case 'follow-up-tasks':
      return replaceFollowUps(nodes, postmortem);
    default:
      return [...nodes];
  }
}

/** The page is built after the check: what there was to report has been reported. */
function ignore(): void {
  // Nothing to do.
}

function replaceOnce(
  nodes: readonly RootContent[],
  replaced: readonly RootContent[],
  part: BodyPart,
): RootContent[] {
  const [first] = replaced;
  return nodes.flatMap((node) => {
    if (node === first) return [partNode(part)];
    return replaced.includes(node) ? [] : [node];
  });
}

function replaceFollowUps(nodes: readonly RootContent[], postmortem: Postmortem): RootContent[] {
  const lists = new Set<RootContent>(followUpLists(nodes));
  return nodes.map((node) =>
    node.type === 'list' && lists.has(node)
      ? partNode({ kind: 'follow-ups', followUps: followUpsOf(node, postmortem) })
      : node,
  );
}

function followUpsOf(list: List, { followUps }: Postmortem): Postmortem['followUps'] {
  const first = list.position?.start.line ?? 0;
  const last = list.position?.end.line ?? Infinity;
  return followUps.filter(({ line }) => line >= first && line <= last);
}

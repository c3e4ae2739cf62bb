import type { FiveWhys } from './five-whys.ts';
import type { FollowUp } from './follow-up.ts';
import type { FrontMatter } from './front-matter.ts';
import { instantNames, type KnownInstant } from './instant.ts';
import type { Instants } from './duration.ts';
import { compareText } from './problem.ts';
import type { Section } from './section.ts';
import type { TimelineItem } from './timeline.ts';

/** One postmortem: everything that its file says, but the prose of its sections. */
export interface Postmortem {
  /** The file's or folder's name; its address is `/incidents/<id>/`. */
  id: string;
  /** Path of the file inside the content folder, with forward slashes: `<id>.mdx` or `<id>/index.mdx`. */
  file: string;
  /** Front matter but for the five instants. */
  frontMatter: Omit<FrontMatter, keyof Instants>;
  instants: Instants;
  /** The `##` parts of the body, in the order written. */
  sections: Section[];
  /** Entries in the order written; empty when there is no Timeline section. */
  timeline: TimelineItem[];
  /** Null when the section is missing or holds no chain and no tree. */
  fiveWhys: FiveWhys | null;
  followUps: FollowUp[];
}

/** Newest first: by day, then by the start within the day, then by id. */
export function compareNewestFirst(a: Postmortem, b: Postmortem): number {
  return (
    compareText(b.frontMatter.date, a.frontMatter.date) ||
    startOf(b) - startOf(a) ||
    compareText(a.id, b.id)
  );
}

/**
 * The last moment that anybody wrote down: the latest known instant or timeline entry. Up to here the incident is drawn
 * as recorded; after it, when `resolved` is unknown, as not known. Null when nothing is known.
 */
export function lastRecorded(postmortem: Postmortem): number | null {
  const times = [
    ...instantNames
      .map((name) => postmortem.instants[name])
      .filter(isKnown)
      .map((instant) => instant.epochMs),
    ...postmortem.timeline
      .flatMap((item) => [item.start, item.end])
      .filter((time) => time !== null),
  ];
  return times.length > 0 ? Math.max(...times) : null;
}

function isKnown(instant: Instants[keyof Instants]): instant is KnownInstant {
  return instant.kind === 'known';
}

function startOf({ instants: { started }, frontMatter }: Postmortem): number {
  return started.kind === 'known' ? started.epochMs : Date.parse(`${frontMatter.date}T00:00Z`);
}

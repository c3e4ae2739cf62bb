import { endsUnknown, type FiveWhys, type Why } from '../domain/five-whys.ts';
import { inlineToText, type Inline } from '../domain/inline.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { Related } from '../domain/related.ts';
import type { TimelineItem } from '../domain/timeline.ts';
import type { TrackedFollowUp } from '../domain/tracker.ts';
import { trackedToJson, type FollowUpJson } from '../present/follow-ups-json.ts';
import { dataVersion, incidentEntry, type IncidentEntry } from './incidents-json.ts';

/** `/incidents/<id>.json`: everything that the page of a postmortem shows. Described in docs/data.md. */
export interface IncidentJson extends Omit<IncidentEntry, 'followUps'> {
  version: typeof dataVersion;
  /** The day that ages of follow-ups are counted to. */
  today: string;
  /** The `##` parts of the body in the order written. */
  sections: SectionJson[];
  timeline: TimelineEntryJson[];
  /** Null when the section is missing or holds no chain and no tree. */
  fiveWhys: { shape: FiveWhys['shape']; roots: WhyJson[] } | null;
  /** In the order written; each as in `/follow-ups.json`. */
  followUps: FollowUpJson[];
  related: Related[];
}

/** One section as data. */
export interface SectionJson {
  kind: string;
  /** As the site prints it. */
  title: string;
  /** Path of its place on the site. */
  url: string;
  /** What stands below its heading, as written: Markdown with the components that postmortems may hold. */
  markdown: string;
}

/** One entry of a timeline; times are ISO 8601 in UTC, null when nobody wrote them down. */
export interface TimelineEntryJson {
  start: string | null;
  /** The end of a range. */
  end: string | null;
  approximate: boolean;
  text: string;
  /** Its paragraphs with an empty line between them. */
  note: string | null;
}

/** One why as data, with what caused it. */
export interface WhyJson {
  /** Empty for the symptom and for a bare "Why?". */
  question: string;
  answer: string;
  /** Whether the descent ends here by saying that nobody knows. */
  unknown: boolean;
  note: string | null;
  causes: WhyJson[];
}

/** What the page shows besides the postmortem itself. */
export interface IncidentContext {
  /** The text of its file. */
  source: string;
  /** Its follow-ups as the tracker sees them, in any order. */
  tracked: readonly TrackedFollowUp[];
  related: readonly Related[];
  today: string;
}

/** One postmortem as data. */
export function incidentJson(postmortem: Postmortem, context: IncidentContext): IncidentJson {
  const { fiveWhys } = postmortem;
  return {
    version: dataVersion,
    today: context.today,
    ...incidentEntry(postmortem),
    sections: sectionsOf(postmortem, context.source),
    timeline: postmortem.timeline.map(timelineEntry),
    fiveWhys: fiveWhys && { shape: fiveWhys.shape, roots: fiveWhys.roots.map(whyJson) },
    followUps: [...context.tracked]
      .sort((a, b) => a.followUp.line - b.followUp.line)
      .map(trackedToJson),
    related: [...context.related],
  };
}

function sectionsOf({ id, sections }: Postmortem, source: string): SectionJson[] {
  const lines = source.split(/\r\n|\r|\n/);
  return sections.map(({ kind, title, anchor, line }, index) => ({
    kind,
    title,
    url: `/incidents/${id}/#${anchor}`,
    markdown: lines
      .slice(line, (sections[index + 1]?.line ?? lines.length + 1) - 1)
      .join('\n')
      .trim(),
  }));
}

function timelineEntry({
  start,
  end,
  approximate,
  precision,
  ...item
}: TimelineItem): TimelineEntryJson {
  const iso = (epochMs: number | null): string | null =>
    epochMs === null
      ? null
      : `${new Date(epochMs).toISOString().slice(0, precision === 'second' ? 19 : 16)}Z`;
  return {
    start: iso(start),
    end: iso(end),
    approximate,
    text: inlineToText(item.text),
    note: noteText(item.note),
  };
}

function whyJson(why: Why): WhyJson {
  return {
    question: inlineToText(why.question),
    answer: inlineToText(why.answer),
    unknown: endsUnknown(why),
    note: noteText(why.note),
    causes: why.causes.map(whyJson),
  };
}

function noteText(note: readonly Inline[][]): string | null {
  return note.length > 0 ? note.map(inlineToText).join('\n\n') : null;
}

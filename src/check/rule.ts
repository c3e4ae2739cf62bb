import type { PlainDate } from '../domain/plain-date.ts';
import type { Place, ProblemSeverity } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import type { Reading } from '../read/reading.ts';

/** The parts of docs/rules.md, in their order. */
export const ruleAreas = [
  'Files',
  'Front matter',
  'Instants',
  'Sections',
  'Timeline',
  'Five whys',
  'Follow-ups',
  'Links and pictures',
  'Graphs',
  'Metric data',
  'MDX',
  'Secrets',
] as const;
export type RuleArea = (typeof ruleAreas)[number];

/**
 * What an example is a piece of, so that a test can put it into a whole postmortem: a whole front matter, some of its
 * lines, the content of a section, a run of whole sections, a data file, or the name of a file. `…` stands for the
 * rest, as a sound postmortem has it. `none` is what no text can show.
 */
export type ExamplePiece =
  | 'front matter'
  | 'fields'
  | 'timeline'
  | 'whys'
  | 'follow-ups'
  | 'impact'
  | 'sections'
  | 'data'
  | 'file name'
  | 'none';

/** What breaks a rule, and the same with the cure applied. */
export interface RuleExample {
  piece: ExamplePiece;
  bad: string;
  good: string;
  /** Lines of front matter that the example needs besides. */
  fields?: string;
}

/** A rule that is kept or broken by a postmortem. */
export interface Rule {
  /** Kebab-case; never changes. A heading in docs/rules.md. */
  id: string;
  area: RuleArea;
  /** How bad it is unless the config says otherwise. Some rules only warn where a postmortem is still a draft. */
  severity: ProblemSeverity;
  /** What is asked for, in one line. */
  summary: string;
  /** Why. */
  reason: string;
  example: RuleExample;
  /**
   * Why the config cannot switch it: it `protects` those who build and read the site, or it is `needed`, since
   * something that the author wrote would be lost or guessed without it. Null where a team may decide.
   */
  fixed: 'protects' | 'needed' | null;
}

/** A postmortem of the folder, as far as others may ask about it. */
export interface KnownPostmortem {
  id: string;
  /** Null when it cannot be read. */
  date: PlainDate | null;
  /** Whether its body can be read. */
  isRead: boolean;
  /** Anchors of its sections and follow-ups; null when they cannot be read. */
  anchors: ReadonlySet<string> | null;
}

/** What a rule may look at besides the postmortem. */
export interface RuleContext {
  config: SiteConfig;
  today: PlainDate;
  /** Every postmortem of the folder, those that could not be read included, by id. */
  known: ReadonlyMap<string, KnownPostmortem>;
  /** Reports that the rule is broken; with the rule's own severity unless said. */
  report: (words: RuleWords, place: Place, severity?: ProblemSeverity) => void;
}

/** What is, and what to do about it. */
export interface RuleWords {
  message: string;
  cure: string;
}

/** What a rule about other postmortems may look at: it waits until all are read, so it is kept small. */
export interface TiedReading extends Pick<Reading, 'id' | 'file' | 'links' | 'placeOf'> {
  fields: Pick<Reading['fields'], 'date' | 'recurrenceOf'>;
}

/** A rule about what a postmortem says of others. */
export interface TieRule extends Rule {
  check: (reading: TiedReading, context: RuleContext) => void;
}

/** A rule that looks at what was read. The others are held by the reader itself. */
export interface CheckedRule extends Rule {
  /** Looks at what could be read: fields may be missing, and the body be null. */
  check: (reading: Reading, context: RuleContext) => void;
}

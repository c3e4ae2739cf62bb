import type { Postmortem } from '../domain/postmortem.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import type { Report } from '../read/place.ts';
import type { Reading } from '../read/reading.ts';

/** What a rule may look at. */
export interface RuleContext {
  reading: Reading;
  config: SiteConfig;
  /** Every postmortem of the folder that could be read, by id. */
  postmortems: ReadonlyMap<string, Pick<Postmortem, 'id' | 'frontMatter' | 'instants'>>;
  /** Ids of all files of the folder, those that could not be read included. */
  ids: ReadonlySet<string>;
  today: PlainDate;
  report: Report;
}

/** One thing that is checked in every postmortem that could be read. */
export type Rule = (postmortem: Postmortem, context: RuleContext) => void;

import type { FrontMatter } from '../domain/front-matter.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { longDate } from './dates.ts';

/** The word for each kind of document. */
export const kindTitles: Record<FrontMatter['kind'], string> = {
  incident: 'Postmortem',
  'near-miss': 'Near miss',
  drill: 'Drill',
};

/** The word for how far a postmortem is. */
export const statusTitles: Record<FrontMatter['status'], string> = {
  draft: 'Draft',
  'in-review': 'In review',
  reviewed: 'Reviewed',
};

/** One sentence about a postmortem for search engines: its summary, or what its title and day say. */
export function incidentDescription({ frontMatter }: Postmortem): string {
  const { summary, title, severity, date } = frontMatter;
  return summary ?? `${title}: ${severity}, ${longDate(date)}.`;
}

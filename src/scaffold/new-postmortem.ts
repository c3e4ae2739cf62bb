import type { PlainDate } from '../domain/plain-date.ts';
import type { Severity } from '../domain/severity.ts';
import { slugify } from '../domain/slug.ts';

/** What is known of an incident when its postmortem is begun. */
export interface NewPostmortem {
  /** What happened, in one line of at least one sign, without control characters. */
  title: string;
  /** Its UTC day. */
  date: PlainDate;
  /** Null when nobody has judged it yet. */
  severity: Severity | null;
  /** Ids of the config; empty when nobody has said yet. */
  services: readonly string[];
  /** Handle of the person or team whom the example of a follow-up names; null when nobody is known. */
  owner: string | null;
}

/** The id of a new postmortem: its day, and the slug of its title in the title's own script. A title of signs alone is `incident`. */
export function idOf({ title, date }: Pick<NewPostmortem, 'title' | 'date'>): string {
  return `${date}-${slugify(title) || 'incident'}`;
}

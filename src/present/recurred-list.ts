import { recurredOf } from '../domain/insights.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { PageBounds, RowGroup } from './list-pages.ts';
import type { RelatedIncident } from './related-incidents.ts';

/** Path under which the list has its pages: its anchor follows. */
export const recurredFolder = '/insights/';

/** Where the list begins. */
export const recurredHome = `${recurredFolder}#recurred`;

/** Beside the other findings 50 are enough; their own pages have 100 each. */
export const recurredBounds: PageBounds = { whole: 100, first: 50 };

/** The incidents that repeat earlier ones, with the days of those; in the order given. */
export function recurredList(
  incidents: readonly Postmortem[],
  postmortems: readonly Postmortem[],
): RowGroup<RelatedIncident> & { title: string } {
  return {
    anchor: 'recurred',
    title: 'What came back',
    rows: recurredOf(incidents, postmortems).map(({ incident, origins }) => ({
      id: incident.id,
      title: incident.frontMatter.title,
      date: incident.frontMatter.date,
      severity: incident.frontMatter.severity,
      reason: `repeats ${origins.map(({ frontMatter }) => frontMatter.date).join(', ')}`,
      recurrence: true,
    })),
  };
}

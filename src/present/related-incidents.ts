import type { PlainDate } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { Related, RelatedReason } from '../domain/related.ts';
import type { Severity } from '../domain/severity.ts';
import { idInWords, listed } from './numbers.ts';

/** Another incident, as far as a page names it. */
export interface IncidentLink {
  id: string;
  title: string;
  date: PlainDate;
  severity: Severity;
}

/** Another incident and why a reader may want it. */
export interface RelatedIncident extends IncidentLink {
  reason: string;
  /** Whether one repeats the other. */
  recurrence: boolean;
}

/** The incidents before and after each one in time. */
export interface Neighbours {
  earlier: IncidentLink | null;
  later: IncidentLink | null;
}

/** Answers for a place in the list, newest first, what lies on either side. */
export function neighboursAt(newestFirst: readonly Postmortem[], index: number): Neighbours {
  return { earlier: linkTo(newestFirst[index + 1]), later: linkTo(newestFirst[index - 1]) };
}

/**
 * Related incidents as a page prints them; ids that name no postmortem are left out.
 * @param find the postmortem of an id
 * @param serviceName what people call a service
 */
export function relatedIncidents(
  related: readonly Related[],
  find: (id: string) => Postmortem | undefined,
  serviceName: (id: string) => string,
): RelatedIncident[] {
  return related.flatMap(({ id, reason }) => {
    const link = linkTo(find(id));
    const recurrence = reason.kind === 'repeats' || reason.kind === 'repeated-by';
    return link ? [{ ...link, reason: inWords(reason, serviceName), recurrence }] : [];
  });
}

function inWords(reason: RelatedReason, serviceName: (id: string) => string): string {
  switch (reason.kind) {
    case 'repeats':
      return 'This incident repeats it.';
    case 'repeated-by':
      return 'It repeats this incident.';
    case 'alike':
      return `Also speaks of ${listed(reason.words)}.`;
    case 'shares':
      return sharedInWords(reason, serviceName);
  }
}

function sharedInWords(
  { services, factors, trigger }: Extract<RelatedReason, { kind: 'shares' }>,
  serviceName: (id: string) => string,
): string {
  const also = [
    ...(services.length > 0 ? [`hit ${listed(services.map(serviceName))}`] : []),
    ...(trigger === null ? [] : [`began with ${idInWords(trigger)}`]),
    ...(factors.length > 0 ? [`had ${listed(factors.map(idInWords))}`] : []),
  ];
  return `Also ${listed(also)}.`;
}

function linkTo(postmortem: Postmortem | undefined): IncidentLink | null {
  if (!postmortem) return null;
  const { id, frontMatter } = postmortem;
  return { id, title: frontMatter.title, date: frontMatter.date, severity: frontMatter.severity };
}

import type { PlainDate } from '../domain/plain-date.ts';
import { daysBetween } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { Recurrences } from '../domain/recurrence.ts';
import type { Severity } from '../domain/severity.ts';
import { compareText } from '../domain/problem.ts';
import { listed } from './numbers.ts';

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

/** What one page shows of the others. */
export interface Neighbourhood {
  /** The incident before it in time. */
  earlier: IncidentLink | null;
  later: IncidentLink | null;
  /** Recurrences first, then incidents that hurt the same services. */
  related: RelatedIncident[];
}

/** How many incidents of the same services are named. */
const mostShared = 3;
/** How many on either side in time are looked at for each service, so that a page costs the same in any archive. */
const reach = 4;

/**
 * Prepares the question "what lies near this one?" for all postmortems, newest first, and gives the answer for one id.
 * The index is made once; an answer looks at a few incidents for each service.
 */
export function neighbourhoods(
  newestFirst: readonly Postmortem[],
  recurrences: Recurrences,
  serviceName: (id: string) => string,
): (id: string) => Neighbourhood {
  const position = new Map(newestFirst.map(({ id }, index) => [id, index]));
  const byService = new Map<string, number[]>();
  newestFirst.forEach(({ frontMatter }, index) => {
    for (const service of frontMatter.services) {
      const list = byService.get(service);
      if (list) list.push(index);
      else byService.set(service, [index]);
    }
  });
  return (id) => {
    const index = position.get(id);
    const own = index === undefined ? undefined : newestFirst[index];
    if (index === undefined || !own) return { earlier: null, later: null, related: [] };
    const repeats = recurring(own, recurrences, (other) => newestFirst[position.get(other) ?? -1]);
    const taken = new Set([id, ...repeats.map((repeat) => repeat.id)]);
    const near = own.frontMatter.services.flatMap((service) =>
      around(byService.get(service) ?? [], index),
    );
    const candidates = [...new Set(near)].flatMap((other) => newestFirst[other] ?? []);
    return {
      earlier: linkTo(newestFirst[index + 1]),
      later: linkTo(newestFirst[index - 1]),
      related: [
        ...repeats,
        ...sharing(
          own,
          candidates.filter((other) => !taken.has(other.id)),
          serviceName,
        ),
      ],
    };
  };
}

function recurring(
  own: Postmortem,
  { earlier, later }: Recurrences,
  find: (id: string) => Postmortem | undefined,
): RelatedIncident[] {
  const links = (ids: readonly string[] | undefined, reason: string): RelatedIncident[] =>
    (ids ?? []).flatMap((id) => {
      const link = linkTo(find(id));
      return link ? [{ ...link, reason, recurrence: true }] : [];
    });
  return [
    ...links(earlier.get(own.id), 'This incident repeats it.'),
    ...links(later.get(own.id), 'It repeats this incident.'),
  ];
}

function sharing(
  own: Postmortem,
  others: readonly Postmortem[],
  serviceName: (id: string) => string,
): RelatedIncident[] {
  const { date, services } = own.frontMatter;
  return others
    .map((other) => ({
      other,
      shared: services.filter((service) => other.frontMatter.services.includes(service)),
      days: Math.abs(daysBetween(date, other.frontMatter.date)),
    }))
    .sort(
      (a, b) =>
        b.shared.length - a.shared.length || a.days - b.days || compareText(a.other.id, b.other.id),
    )
    .slice(0, mostShared)
    .flatMap(({ other, shared }) => {
      const link = linkTo(other);
      const reason = `Also hit ${listed(shared.map(serviceName))}.`;
      return link ? [{ ...link, reason, recurrence: false }] : [];
    });
}

/** The few entries of a sorted list on either side of `index`. */
function around(list: readonly number[], index: number): number[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - reach), low + reach + 1);
}

function linkTo(postmortem: Postmortem | undefined): IncidentLink | null {
  if (!postmortem) return null;
  const { id, frontMatter } = postmortem;
  return { id, title: frontMatter.title, date: frontMatter.date, severity: frontMatter.severity };
}

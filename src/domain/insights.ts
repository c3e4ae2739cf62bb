import { spreadOf, type Spread } from './distribution.ts';
import { responseTime, type ResponseTime } from './duration.ts';
import type { PlainDate } from './plain-date.ts';
import type { Postmortem } from './postmortem.ts';
import { compareText } from './problem.ts';
import { quarterOf, quartersBetween, type Quarter } from './quarter.ts';
import { severities, type Severity } from './severity.ts';

/** What counts as an incident, and what was left out of the count. */
export interface Counted {
  /** Incidents, in the order given. */
  incidents: Postmortem[];
  /** How many exercises were left out. */
  drills: number;
  /** How many near misses were left out. */
  nearMisses: number;
}

/** Parts incidents from drills and near misses, which hurt nobody and would flatter every figure. */
export function countedOf(postmortems: readonly Postmortem[]): Counted {
  const kindOf = ({ frontMatter }: Postmortem): string => frontMatter.kind;
  return {
    incidents: postmortems.filter((postmortem) => kindOf(postmortem) === 'incident'),
    drills: postmortems.filter((postmortem) => kindOf(postmortem) === 'drill').length,
    nearMisses: postmortems.filter((postmortem) => kindOf(postmortem) === 'near-miss').length,
  };
}

/** The incidents of one quarter. */
export interface QuarterCount {
  quarter: Quarter;
  bySeverity: Record<Severity, number>;
  total: number;
}

/** Incidents by quarter and severity: every quarter from the first incident to that of the last, or of `today` if later. */
export function byQuarter(incidents: readonly Postmortem[], today: PlainDate): QuarterCount[] {
  const quarters = incidents.map(({ frontMatter }) => quarterOf(frontMatter.date)).sort();
  const first = quarters[0];
  if (first === undefined) return [];
  const last = [quarters.at(-1) ?? first, quarterOf(today)].sort().at(-1) ?? first;
  const counts = new Map(quartersBetween(first, last).map((quarter) => [quarter, none(quarter)]));
  for (const { frontMatter } of incidents) {
    const count = counts.get(quarterOf(frontMatter.date));
    if (!count) continue;
    count.bySeverity[frontMatter.severity] += 1;
    count.total += 1;
  }
  return [...counts.values()];
}

function none(quarter: Quarter): QuarterCount {
  return { quarter, total: 0, bySeverity: { SEV1: 0, SEV2: 0, SEV3: 0, SEV4: 0, SEV5: 0 } };
}

/** How many incidents carry a name: a service, a trigger or a factor. */
export interface NameCount {
  /** The id in the config; null counts the incidents that name none. */
  name: string | null;
  count: number;
  /** The worst severity among them. */
  worst: Severity;
}

/** Counts incidents by the names that `namesOf` gives, each once an incident: most first, those without a name last. */
export function byName(
  incidents: readonly Postmortem[],
  namesOf: (postmortem: Postmortem) => readonly string[],
): NameCount[] {
  const counts = new Map<string | null, NameCount>();
  for (const incident of incidents) {
    const { severity } = incident.frontMatter;
    const names = new Set<string | null>(namesOf(incident));
    for (const name of names.size > 0 ? names : [null]) {
      const known = counts.get(name);
      if (!known) counts.set(name, { name, count: 1, worst: severity });
      else {
        known.count += 1;
        if (severity < known.worst) known.worst = severity;
      }
    }
  }
  return [...counts.values()].sort(
    (a, b) =>
      Number(a.name === null) - Number(b.name === null) ||
      b.count - a.count ||
      compareText(a.name ?? '', b.name ?? ''),
  );
}

/** One known time of one incident. */
export interface TimeOf {
  /** The incident's id. */
  id: string;
  /** Milliseconds, at least 0: seen before anybody was hurt is seen at once. */
  ms: number;
  approximate: boolean;
}

/** One of the four response times over all incidents. */
export interface TimeSpread {
  name: ResponseTime;
  /** Every incident in which it is known, the shortest first. */
  known: TimeOf[];
  /** How many of the known ones are approximate. */
  approximate: number;
  /** How many incidents do not say. */
  unknown: number;
  /** Null when it is known of none. */
  spread: Spread | null;
}

/** The four response times, in the order in which they happen. */
export const responseTimes: readonly ResponseTime[] = [
  'timeToDetect',
  'timeToAcknowledge',
  'timeToMitigate',
  'timeToResolve',
];

/** The four response times of all incidents, each as a distribution. */
export function timeSpreads(incidents: readonly Postmortem[]): TimeSpread[] {
  return responseTimes.map((name) => {
    const known = incidents
      .flatMap(({ id, instants }): TimeOf[] => {
        const { ms, approximate } = responseTime(instants, name);
        return ms === null ? [] : [{ id, ms: Math.max(0, ms), approximate }];
      })
      .sort((a, b) => a.ms - b.ms || compareText(a.id, b.id));
    return {
      name,
      known,
      approximate: known.filter(({ approximate }) => approximate).length,
      unknown: incidents.length - known.length,
      spread: spreadOf(known.map(({ ms }) => ms)),
    };
  });
}

/** An incident that repeats earlier ones. */
export interface Recurred {
  incident: Postmortem;
  /** The incidents that it names as repeated, in the order written. */
  origins: Postmortem[];
}

/** The incidents that repeat an earlier one which is on the site, in the order given. */
export function recurredOf(
  incidents: readonly Postmortem[],
  postmortems: readonly Postmortem[],
): Recurred[] {
  const byId = new Map(postmortems.map((postmortem) => [postmortem.id, postmortem]));
  return incidents.flatMap((incident) => {
    const origins = incident.frontMatter.recurrenceOf.flatMap((id) =>
      id === incident.id ? [] : (byId.get(id) ?? []),
    );
    return origins.length > 0 ? [{ incident, origins }] : [];
  });
}

/** The severities that any of the quarters has, worst first. */
export function severitiesIn(quarters: readonly QuarterCount[]): Severity[] {
  return severities.filter((severity) =>
    quarters.some(({ bySeverity }) => bySeverity[severity] > 0),
  );
}

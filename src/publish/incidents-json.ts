import { responseTime, type ResponseTime } from '../domain/duration.ts';
import { isOpen } from '../domain/follow-up.ts';
import { responseTimes } from '../domain/insights.ts';
import { instantNames, instantToIso, type InstantName } from '../domain/instant.ts';
import type { Postmortem } from '../domain/postmortem.ts';

/** Grows when a reader of the data would have to change; a field that is added does not count. */
export const dataVersion = 1;

/** `/incidents.json`: every postmortem as the list shows it, newest first. Described in docs/data.md. */
export interface IncidentsJson {
  version: typeof dataVersion;
  incidents: IncidentEntry[];
}

/** An instant as data: ISO 8601 in UTC; null when it is not known. */
export interface InstantJson {
  time: string | null;
  approximate: boolean;
}

/** A length of time as data: whole milliseconds, negative when its end lies before its start; null when it is not known. */
export interface DurationJson {
  ms: number | null;
  approximate: boolean;
}

/** One postmortem as the list shows it. Days are `yyyy-mm-dd` in UTC; what is not known is null. */
export interface IncidentEntry {
  id: string;
  /** Path of its page on the site. */
  url: string;
  title: string;
  date: string;
  status: string;
  severity: string;
  kind: string;
  audience: string;
  services: string[];
  responders: string[];
  tags: string[];
  trigger: string | null;
  factors: string[];
  /** Ids of the earlier incidents that it repeats. */
  recurrenceOf: string[];
  summary: string | null;
  instants: Record<InstantName, InstantJson>;
  durations: Record<ResponseTime, DurationJson>;
  /** How many follow-ups wait for somebody, and how many do not. */
  followUps: { open: number; closed: number };
}

/** The list as data. */
export function incidentsJson(newestFirst: readonly Postmortem[]): IncidentsJson {
  return { version: dataVersion, incidents: newestFirst.map(incidentEntry) };
}

/** One entry of the list. */
export function incidentEntry({ id, frontMatter, instants, followUps }: Postmortem): IncidentEntry {
  const open = followUps.filter(isOpen).length;
  return {
    id,
    url: `/incidents/${id}/`,
    title: frontMatter.title,
    date: frontMatter.date,
    status: frontMatter.status,
    severity: frontMatter.severity,
    kind: frontMatter.kind,
    audience: frontMatter.audience,
    services: frontMatter.services,
    responders: frontMatter.responders,
    tags: frontMatter.tags,
    trigger: frontMatter.trigger ?? null,
    factors: frontMatter.factors,
    recurrenceOf: frontMatter.recurrenceOf,
    summary: frontMatter.summary ?? null,
    instants: record(instantNames, (name) => {
      const instant = instants[name];
      return instant.kind === 'unknown'
        ? { time: null, approximate: false }
        : { time: instantToIso(instant), approximate: instant.approximate };
    }),
    durations: record(responseTimes, (name) => {
      const { ms, approximate } = responseTime(instants, name);
      return { ms, approximate };
    }),
    followUps: { open, closed: followUps.length - open },
  };
}

function record<Key extends string, Value>(
  keys: readonly Key[],
  valueOf: (key: Key) => Value,
): Record<Key, Value> {
  const entries = keys.map((key) => [key, valueOf(key)] as const);
  return Object.fromEntries(entries) as Record<Key, Value>;
}

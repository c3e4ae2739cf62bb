import type { TimeSpread } from '../domain/insights.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { formatDuration } from '../domain/duration.ts';
import type { RowGroup } from './list-pages.ts';

/** An incident and its time in words. */
export interface TimeRow {
  incident: Postmortem;
  /** Null where it is not recorded. */
  length: string | null;
}

/** The incidents of one response time whose times are known alike well. */
export interface TimePart extends RowGroup<TimeRow> {
  title: string;
}

/**
 * The incidents behind the numbers of a response time, the longest first; parts without any are left out.
 *
 * @param incidents all that are counted, which gives the order of those without a time
 */
export function timeParts(
  { known }: Pick<TimeSpread, 'known'>,
  incidents: readonly Postmortem[],
): TimePart[] {
  const byId = new Map(incidents.map((incident) => [incident.id, incident]));
  const ids = new Set(known.map(({ id }) => id));
  const rowsOf = (approximate: boolean): TimeRow[] =>
    known
      .filter((one) => one.approximate === approximate)
      .reverse()
      .flatMap(({ id, ms }) => {
        const incident = byId.get(id);
        return incident ? [{ incident, length: formatDuration(ms) }] : [];
      });
  return [
    { anchor: 'exact', title: 'Recorded', rows: rowsOf(false) },
    { anchor: 'approximate', title: 'Approximate', rows: rowsOf(true) },
    {
      anchor: 'not-recorded',
      title: 'Not recorded',
      rows: incidents
        .filter(({ id }) => !ids.has(id))
        .map((incident) => ({ incident, length: null })),
    },
  ].filter(({ rows }) => rows.length > 0);
}

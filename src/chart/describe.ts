/** A graph in words: what somebody who does not see it needs to know, and what its narrow form leaves out. */
import { resolveGraphTime } from '../domain/graph-time.ts';
import { formatValue } from '../domain/metric-unit.ts';
import type { GraphIncident } from './drawn-graph.ts';
import type { PanelPlan, PlannedSeries } from './panel-plan.ts';
import type { Gap } from './runs.ts';
import { daysText, instantText, spanText, timeText, type TimeStyle } from './time-text.ts';

/** Gaps named one by one; of more, the longest is. */
const mostGaps = 3;

/** The description of a panel in plain sentences, the author's own first. */
export function describe(plan: PanelPlan, incident: GraphIncident | null): string {
  const { attributes, series, unit, range, style } = plan;
  const span = `${spanText(range.from, range.to, style)} UTC${style.day ? '' : `, ${daysText(range)}`}.`;
  const several = series.length > 1;
  const thresholds = attributes.thresholds.map(
    ({ value, label }) => `The line “${label}” is at ${formatValue(value, unit)}.`,
  );
  const notes = attributes.notes.flatMap((note) => {
    const time = resolveGraphTime(note.time, plan.extent);
    return time.ok ? `At ${instantText(time.value, style)}: ${note.text}.` : [];
  });
  return [
    attributes.description === null ? null : closed(attributes.description),
    span,
    several ? `${series.length} series.` : null,
    ...series.map((each) => seriesText(each, plan, several)),
    incident === null ? null : incidentText(incident, style),
    ...thresholds,
    ...notes,
  ]
    .filter((sentence) => sentence !== null && sentence !== '')
    .join(' ');
}

/** `text` with a full stop. */
export function closed(text: string): string {
  return /[.!?…]$/u.test(text) ? text : `${text}.`;
}

function seriesText(
  { series, summary, division }: PlannedSeries,
  { unit, style }: PanelPlan,
  named: boolean,
): string {
  const name = named ? `${series.label}: ` : '';
  const infinite = series.values.some((value) => value === Infinity || value === -Infinity);
  const beyond = infinite ? ' Infinite values are left out.' : '';
  if (summary === null) return `${name}${named ? 'no' : 'No'} samples.${beyond}`;
  const { highest, lowest, last } = summary;
  const value = (number: number): string => formatValue(number, unit);
  const single = highest.index === last.index && lowest.index === last.index;
  if (single) return `${name}${value(last.value)} at ${timeText(last.time, style)}.${beyond}`;
  const level =
    highest.value === lowest.value
      ? `${named ? 'always' : 'Always'} ${value(highest.value)}`
      : `${named ? 'highest' : 'Highest'} ${value(highest.value)} at ${timeText(highest.time, style)}, lowest ${value(lowest.value)} at ${timeText(lowest.time, style)}`;
  const end = `last ${value(last.value)} at ${timeText(last.time, style)}`;
  const gaps = gapsText(division.gaps, style);
  return `${name}${level}, ${end}.${gaps === '' ? '' : ` ${gaps}`}${beyond}`;
}

/** `03:37–03:38 no samples`, as a label says it. */
export function gapText(gap: Gap, style: TimeStyle): string {
  if (gap.kind === 'all') return 'no samples';
  if (gap.kind === 'before') return `no readings before ${timeText(gap.to, style)}`;
  if (gap.kind === 'after') return `no readings after ${timeText(gap.from, style)}`;
  return `${spanText(gap.firstMissing, gap.lastMissing, style)} no samples`;
}

function gapsText(gaps: readonly Gap[], style: TimeStyle): string {
  const between = gaps.filter(({ kind }) => kind === 'between');
  const edges = gaps
    .filter(({ kind }) => kind !== 'between')
    .map((gap) => closed(`N${gapText(gap, style).slice(1)}`));
  const span = (gap: Gap): string => spanText(gap.firstMissing, gap.lastMissing, style);
  const longest = between.toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
  if (between.length > mostGaps && longest !== undefined) {
    edges.unshift(`${between.length} gaps, the longest ${span(longest)}.`);
  } else if (between.length > 0) {
    edges.unshift(`No samples ${between.map(span).join(', ')}.`);
  }
  return edges.join(' ');
}

function incidentText({ instants, lastRecorded }: GraphIncident, style: TimeStyle): string {
  const verbs = {
    started: 'started',
    detected: 'was detected',
    acknowledged: 'was acknowledged',
    mitigated: 'was mitigated',
    resolved: 'was resolved',
  };
  const clauses = Object.entries(verbs).flatMap(([name, verb]) => {
    const instant = instants[name as keyof typeof verbs];
    if (instant.kind === 'unknown') return [];
    const about = instant.approximate ? 'about ' : '';
    return `${verb} at ${about}${instantText(instant.epochMs, style)}`;
  });
  const end =
    instants.resolved.kind === 'known'
      ? ''
      : ` Its end is not recorded${lastRecorded === null ? '' : `; the last recorded event is at ${instantText(lastRecorded, style)}`}.`;
  return clauses.length === 0 ? '' : `The incident ${listed(clauses)}.${end}`;
}

function listed(parts: readonly string[]): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

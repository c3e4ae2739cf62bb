/** The incident as a graph shades it. */
import { instantNames, type KnownInstant } from '../domain/instant.ts';
import type { TimeRange } from '../domain/metric.ts';
import type { GraphIncident } from './drawn-graph.ts';

/**
 * A part of the incident's window. `undetected`: from its start until somebody noticed. `known`: the rest, as far as
 * it is recorded. `start-unknown`, `end-unknown`: beyond what is recorded.
 */
export interface WindowPart extends TimeRange {
  readonly kind: 'start-unknown' | 'undetected' | 'known' | 'end-unknown';
}

/**
 * The parts of the incident's window that lie in `range`, in order. It reaches from `started` to `resolved`. When
 * the end is not recorded it is solid up to the last recorded event and unknown after that; when the start is not
 * recorded it is unknown before the first known instant.
 */
export function windowOf(incident: GraphIncident, range: TimeRange): WindowPart[] {
  const { started, detected, resolved } = incident.instants;
  const known = instantNames
    .map((name) => incident.instants[name])
    .filter((instant): instant is KnownInstant => instant.kind === 'known')
    .map(({ epochMs }) => epochMs);
  if (known.length === 0) return [];
  const begin = started.kind === 'known' ? started.epochMs : Math.min(...known);
  const recorded = Math.max(...known, incident.lastRecorded ?? -Infinity);
  const end = Math.max(begin, resolved.kind === 'known' ? resolved.epochMs : recorded);
  const noticed =
    started.kind === 'known' && detected.kind === 'known'
      ? Math.min(end, Math.max(begin, detected.epochMs))
      : begin;
  const parts: WindowPart[] = [
    { kind: 'undetected', from: begin, to: noticed },
    { kind: 'known', from: noticed, to: end },
  ];
  if (started.kind !== 'known')
    parts.unshift({ kind: 'start-unknown', from: range.from, to: begin });
  if (resolved.kind !== 'known') parts.push({ kind: 'end-unknown', from: end, to: range.to });
  return parts
    .map(({ kind, from, to }) => ({
      kind,
      from: Math.max(from, range.from),
      to: Math.min(to, range.to),
    }))
    .filter(({ from, to }) => from < to);
}

/** What the shading means, as far as a reader of this graph sees it; null when nothing is shaded. */
export function shadingText(parts: readonly WindowPart[]): string | null {
  const kinds = new Set(parts.map(({ kind }) => kind));
  if (kinds.size === 0) return null;
  const clauses = [
    kinds.has('undetected') ? 'darker while undetected' : null,
    kinds.has('start-unknown') ? 'hatched where its start is not recorded' : null,
    kinds.has('end-unknown') ? 'hatched after the last recorded event' : null,
  ].filter((clause) => clause !== null);
  return ['Shaded: the incident', ...clauses].join(', ').concat('.');
}

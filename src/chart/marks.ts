/** Vertical lines: the incident's instants and the author's notes, with their labels in a band above the plot. */
import { resolveGraphTime } from '../domain/graph-time.ts';
import type { InstantName } from '../domain/instant.ts';
import type { TimeRange } from '../domain/metric.ts';
import type { GraphNote } from '../domain/metric-graph.ts';
import { tierClass } from './board.ts';
import type { GraphIncident } from './drawn-graph.ts';
import { labelSvg } from './label.ts';
import { stemTop, type PlacedMark } from './mark-layout.ts';
import { element, percent } from './svg.ts';
import { instantText, type TimeStyle } from './time-text.ts';
import type { WindowPart } from './window.ts';

/** A moment to mark. */
export interface Mark {
  /** A `word` has no line: it says something about the whole graph, at one of its edges. */
  readonly kind: 'instant' | 'note' | 'word';
  readonly time: number;
  /** Written with `~`: its line is dashed. */
  readonly approximate: boolean;
  /** `Started 03:01`, `03:37 networking errors`. */
  readonly text: string;
  /** How much its label is missed where there is no room for it. */
  readonly weight: number;
}

/** Labels are given room in this order, and weigh this much against one another when there is too little. */
const weights: readonly (readonly [InstantName, number])[] = [
  ['started', 3],
  ['resolved', 3],
  ['detected', 2],
  ['mitigated', 1.5],
  ['acknowledged', 1],
];

/** The known instants that lie in `range`, the most important first. */
export function instantMarks(incident: GraphIncident, range: TimeRange, style: TimeStyle): Mark[] {
  return weights.flatMap(([name, weight]): Mark[] => {
    const instant = incident.instants[name];
    if (instant.kind === 'unknown' || !within(instant.epochMs, range)) return [];
    const word = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const about = instant.approximate ? '~' : '';
    const text = `${word} ${about}${instantText(instant.epochMs, style)}`;
    const { approximate } = instant;
    return [{ kind: 'instant', time: instant.epochMs, approximate, text, weight }];
  });
}

/** The author's notes that lie in `range`; `extent` is the data's own range, which settles times of day. */
export function noteMarks(
  notes: readonly GraphNote[],
  extent: TimeRange,
  range: TimeRange,
  style: TimeStyle,
): Mark[] {
  return notes.flatMap((note): Mark[] => {
    const time = resolveGraphTime(note.time, extent);
    if (!time.ok || !within(time.value, range)) return [];
    const text = `${instantText(time.value, style)} ${note.text}`;
    return [{ kind: 'note', time: time.value, approximate: false, text, weight: 1 }];
  });
}

/** What the window does not know, said at the edge where it is hatched. */
export function windowMarks(window: readonly WindowPart[], range: TimeRange): Mark[] {
  const kinds = new Set(window.map(({ kind }) => kind));
  const word = (time: number, text: string): Mark => {
    return { kind: 'word', time, approximate: false, text, weight: 1.5 };
  };
  return [
    ...(kinds.has('end-unknown') ? [word(range.to, 'end not recorded')] : []),
    ...(kinds.has('start-unknown') ? [word(range.from, 'start not recorded')] : []),
  ];
}

function within(time: number, range: TimeRange): boolean {
  return time >= range.from && time <= range.to;
}

/** The lines through the plot and up to their labels; where a label is hidden, so is the part that leads to it. */
export function markLines(placed: readonly PlacedMark[], height: number): string {
  return placed
    .filter(({ mark }) => mark.kind !== 'word')
    .map(({ mark, at, label: found }) => {
      const x = percent(at);
      const kind = `graph-${mark.kind}${mark.approximate ? ' graph-about' : ''}`;
      const line = { class: kind, x1: x, x2: x, y2: height };
      if (found === null) return element('line', line);
      const top = stemTop(found.row);
      const hidden = tierClass(found.tier);
      if (hidden === null) return element('line', { ...line, y1: top });
      const stem = { ...line, class: `${kind} ${hidden}`, y1: top, y2: null };
      return element('line', stem) + element('line', line);
    })
    .join('');
}

/** The labels in the band. */
export function markLabels(placed: readonly PlacedMark[]): string {
  return placed
    .map(({ mark, label: found }) =>
      found === null
        ? ''
        : labelSvg(found.label, found.tier, mark.kind === 'instant' ? 'graph-moment' : null),
    )
    .join('');
}

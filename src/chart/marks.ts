/** Vertical lines: the incident's instants and the author's notes, with their labels in a band above the plot. */
import { resolveGraphTime } from '../domain/graph-time.ts';
import type { InstantName } from '../domain/instant.ts';
import type { TimeRange } from '../domain/metric.ts';
import type { GraphNote } from '../domain/metric-graph.ts';
import { place, tierClass, type Board, type Tier } from './board.ts';
import type { GraphIncident } from './drawn-graph.ts';
import { label, labelSvg, type Label } from './label.ts';
import { element, percent } from './svg.ts';
import { instantText, type TimeStyle } from './time-text.ts';

/** A moment to mark. */
export interface Mark {
  readonly kind: 'instant' | 'note';
  readonly time: number;
  /** Written with `~`: its line is dashed. */
  readonly approximate: boolean;
  /** `Started 03:01`, `03:37 networking errors`. */
  readonly text: string;
}

/** Rows of labels that the band may have. */
export const bandRows = 4;
export const bandRowHeight = 18;

/** Labels are given room in this order; the others go first when there is too little. */
const precedence: readonly InstantName[] = [
  'started',
  'resolved',
  'detected',
  'mitigated',
  'acknowledged',
];

/** The known instants that lie in `range`, by precedence. */
export function instantMarks(incident: GraphIncident, range: TimeRange, style: TimeStyle): Mark[] {
  return precedence.flatMap((name): Mark[] => {
    const instant = incident.instants[name];
    if (instant.kind === 'unknown' || !within(instant.epochMs, range)) return [];
    const word = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
    const about = instant.approximate ? '~' : '';
    const text = `${word} ${about}${instantText(instant.epochMs, style)}`;
    return [{ kind: 'instant', time: instant.epochMs, approximate: instant.approximate, text }];
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
    return [{ kind: 'note', time: time.value, approximate: false, text }];
  });
}

function within(time: number, range: TimeRange): boolean {
  return time >= range.from && time <= range.to;
}

/** A mark whose label has found a place, or has not. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly at: number;
  readonly label: { readonly label: Label; readonly tier: Tier; readonly row: number } | null;
}

/** Gives each mark's label a row and a side, as low as it can be. `xPercent` maps epoch milliseconds. */
export function placeMarks(
  marks: readonly Mark[],
  board: Board,
  xPercent: (time: number) => number,
): PlacedMark[] {
  return marks.map((mark, index) => {
    const at = xPercent(mark.time);
    const placed = place(board, candidatesOf(mark, at, index === 0));
    const found = placed && { ...placed.candidate, tier: placed.tier };
    return { mark, at, label: found };
  });
}

function candidatesOf(mark: Mark, at: number, leftFirst: boolean) {
  const sides = leftFirst ? (['end', 'start'] as const) : (['start', 'end'] as const);
  return Array.from({ length: bandRows }, (_, row) => row).flatMap((row) =>
    sides.map((side) => {
      const text = [{ text: mark.text, strong: false }];
      const found = label(side, at, side === 'start' ? 5 : -5, -bandRowHeight * row - 8, [text]);
      const stem = { at, left: -1, right: 1, top: stemTop(row), bottom: 0 };
      return { label: found, row, shape: found.shape, stem };
    }),
  );
}

function stemTop(row: number): number {
  return -bandRowHeight * (row + 1) - 2;
}

/** The lines through the plot and up to their labels. */
export function markLines(placed: readonly PlacedMark[], height: number): string {
  return placed
    .map(({ mark, at, label: found }) => {
      const x = percent(at);
      const kind = `graph-${mark.kind}${mark.approximate ? ' graph-about' : ''}`;
      const line = element('line', { class: kind, x1: x, x2: x, y1: 0, y2: height });
      if (found === null) return line;
      const hidden = tierClass(found.tier);
      const stem = { class: hidden === null ? kind : `${kind} ${hidden}`, x1: x, x2: x };
      return element('line', { ...stem, y1: stemTop(found.row), y2: 0 }) + line;
    })
    .join('');
}

/** The labels in the band. */
export function markLabels(placed: readonly PlacedMark[]): string {
  return placed
    .map(({ mark, label: found }) =>
      found === null ? '' : labelSvg(found.label, found.tier, `graph-${mark.kind}-label`),
    )
    .join('');
}

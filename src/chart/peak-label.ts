/** A peak's label: its value in bold and its time, beside the fall or above. */
import type { Series } from '../domain/metric.ts';
import type { Board, Tier } from './board.ts';
import { label, type Label, type LabelSpan } from './label.ts';
import type { Peak } from './peaks.ts';
import { placeClear, type Profile } from './profile.ts';

/** How a panel maps times and values. */
export interface PlotScale {
  /** Epoch milliseconds to per cent of the width. */
  readonly xPercent: (time: number) => number;
  /** A value to pixels below the plot's top. */
  readonly yPixel: (value: number) => number;
}

/** In per cent of the width: a label further off than this would not be seen as the dot's own. */
const farthest = 5;

/**
 * Finds the place that crosses the least of the lines, and of equal ones the first: right of the fall, left of the
 * rise, above, beside. Null when there is no room anywhere.
 */
export function placePeak(
  peak: Peak,
  series: Series,
  value: string,
  time: string,
  scale: PlotScale,
  profile: Profile,
  board: Board,
): { readonly candidate: Label; readonly tier: Tier } | null {
  const y = scale.yPixel(peak.value);
  const x = scale.xPercent(peak.time);
  const strong: LabelSpan = { text: value, strong: true };
  const stacked = [[strong], [{ text: time, strong: false }]];
  const inLine = [[strong, { text: ` ${time}`, strong: false }]];
  const below = (index: number): boolean => scale.yPixel(series.values[index] ?? 0) > y + 24;
  const fall = edgeOf(peak, 1, below);
  const rise = edgeOf(peak, -1, below);
  const atFall = scale.xPercent(series.times[fall] ?? peak.time);
  const atRise = scale.xPercent(series.times[rise] ?? peak.time);
  const candidates = [
    ...(atFall - x > farthest ? [] : [label('start', atFall, 7, y + 5, stacked)]),
    label('middle', x, 0, y - 10, inLine),
    ...(x - atRise > farthest ? [] : [label('end', atRise, -7, y + 5, stacked)]),
    label('start', x, 2, y - 10, inLine),
    label('end', x, -2, y - 10, inLine),
    label('start', x, 9, y + 5, stacked),
    label('end', x, -9, y + 5, stacked),
  ];
  return placeClear(board, candidates, profile);
}

/** The nearest sample on one side of the peak, in its run, that lies below its label; the run's end otherwise. */
function edgeOf(peak: Peak, direction: 1 | -1, below: (index: number) => boolean): number {
  const end = direction === 1 ? peak.run.last : peak.run.first;
  let index = peak.index;
  while (index !== end && !below(index)) index += direction;
  return index;
}

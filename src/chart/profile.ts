/** Where the drawn lines run, so that labels can keep off them. */
import { commonPhone, place, type Board, type Candidate, type Shape, type Tier } from './board.ts';
import { plotUnits, type Fineness } from './path.ts';
import type { PlotPoint } from './straight.ts';

const bins = 436;

/** The highest and lowest pixel that any line touches in each of equal parts of the width. */
export interface Profile {
  /** Vertical lines, in per cent of the width. */
  readonly verticals: readonly number[];
  readonly top: Float64Array;
  readonly bottom: Float64Array;
}

/** The profile of lines given as points in plot units, and of vertical lines through the whole plot. */
export function profileOf(
  lines: readonly (readonly PlotPoint[])[],
  fineness: Fineness,
  verticals: readonly number[],
): Profile {
  const top = new Float64Array(bins + 1).fill(Infinity);
  const bottom = new Float64Array(bins + 1).fill(-Infinity);
  const touch = (bin: number, y: number): void => {
    if (y < (top[bin] ?? Infinity)) top[bin] = y;
    if (y > (bottom[bin] ?? -Infinity)) bottom[bin] = y;
  };
  const across = plotUnits(fineness);
  const binOf = (x: number): number => Math.round((x / across) * bins);
  for (const line of lines) {
    let before = line[0];
    for (const point of line) {
      if (before === undefined) break;
      const from = binOf(before.x);
      const to = binOf(point.x);
      for (let bin = from; bin <= to; bin += 1) {
        const share = to === from ? 1 : (bin - from) / (to - from);
        touch(bin, (before.y + (point.y - before.y) * share) / fineness);
      }
      touch(from, before.y / fineness);
      touch(to, point.y / fineness);
      before = point;
    }
  }
  return { verticals, top, bottom };
}

/**
 * How much of a label's width lies on a line, on a narrow and a wide page together: 0 is none, 2 is all. Each vertical
 * line through it counts as much as a quarter of its width.
 */
export function crossing(profile: Profile, shape: Shape): number {
  return [358, 872].reduce((sum, width) => {
    const at = (shape.at / 100) * width;
    const from = Math.max(0, Math.floor(((at + shape.left) / width) * bins));
    const to = Math.min(bins, Math.ceil(((at + shape.right) / width) * bins));
    let hit = 0;
    for (let bin = from; bin <= to; bin += 1) {
      const clear =
        (profile.top[bin] ?? Infinity) > shape.bottom ||
        (profile.bottom[bin] ?? -Infinity) < shape.top;
      if (!clear) hit += 1;
    }
    const cut = profile.verticals.filter((x) => {
      const offset = (x / 100) * width - at;
      return offset > shape.left && offset < shape.right;
    }).length;
    return sum + hit / Math.max(1, to - from + 1) + cut / 4;
  }, 0);
}

/** Up to this much a label is clear of lines, and up to that it can still be read; see `crossing`. */
const clear = 0.2;
const legible = 0.6;

/** Places the label that lies least on lines where it is clear of them and a phone shows it; null when none is. */
export function placeOffLines<T extends Candidate>(
  board: Board,
  labels: readonly T[],
  profile: Profile,
): { readonly candidate: T; readonly tier: Tier } | null {
  return place(board, byCrossing(labels, profile)(clear), commonPhone);
}

/**
 * Places the label that lies least on lines: a clear one or else a legible one where phones show it, then a clear one
 * that only wider pages show, and one across a line when there is no other.
 */
export function placeClear<T extends Candidate>(
  board: Board,
  labels: readonly T[],
  profile: Profile,
): { readonly candidate: T; readonly tier: Tier } | null {
  const upTo = byCrossing(labels, profile);
  return (
    place(board, upTo(clear), commonPhone) ??
    place(board, upTo(legible), commonPhone) ??
    place(board, upTo(clear)) ??
    place(board, upTo(Infinity))
  );
}

/** Those of the labels that lie on lines up to so much, the clearest first. */
function byCrossing<T extends Candidate>(
  labels: readonly T[],
  profile: Profile,
): (most: number) => T[] {
  const costs = new Map(labels.map((each) => [each, crossing(profile, each.shape)]));
  const cost = (each: T): number => costs.get(each) ?? 0;
  // Sorting is stable: of labels that cost the same the earlier is taken.
  const sorted = labels.toSorted((a, b) => cost(a) - cost(b));
  return (most) => sorted.filter((each) => cost(each) <= most);
}

/**
 * A board on which labels are placed so that none covers another, at every width a graph can have.
 *
 * A graph stretches across and its letters do not, so two labels that are clear of one another on a wide page can
 * meet on a narrow one. Each label therefore gets the narrowest width from which on it fits, and is hidden below.
 */

/** Widths in CSS pixels from which on a label may be shown; the first is the narrowest graph there is. */
export const tiers = [288, 352, 480, 720] as const;
export type Tier = (typeof tiers)[number];
/** A graph on a common phone is at least this wide; the few that are narrower may do with fewer labels. */
export const commonPhone = 352;
/** The last tier: what does not fit there fits nowhere. */
export const widestTier = 720;

/** Something that takes room: a place across, and pixels around it. */
export interface Shape {
  /** Per cent of the width. */
  readonly at: number;
  /** Pixels from there to its left and right edge; the left is usually negative. */
  readonly left: number;
  readonly right: number;
  /** Pixels below the plot's top; negative is above. */
  readonly top: number;
  readonly bottom: number;
}

/** What has been placed so far. */
export interface Board {
  readonly taken: { readonly shape: Shape; readonly tier: Tier }[];
  /** No label may stand above this. */
  readonly ceiling: number;
}

/** A label's shape with whatever its owner needs to draw it. */
export interface Candidate {
  readonly shape: Shape;
  /** A thin line that belongs to it: may cross lines, not labels. */
  readonly stem?: Shape;
}

const checkedWidths = [288, 352, 420, 480, 600, 720, 872, 1040];
/** For each tier the widths at which a label of it is shown. */
const widthsFrom = new Map<Tier, readonly number[]>(
  tiers.map((tier) => [tier, checkedWidths.filter((width) => width >= tier)]),
);

/** An empty board. */
export function emptyBoard(ceiling: number): Board {
  return { taken: [], ceiling };
}

/** Takes room at all widths, whatever else is there: a label of the axis, a dot. */
export function block(board: Board, shape: Shape): void {
  board.taken.push({ shape, tier: tiers[0] });
}

/**
 * Places the first candidate that fits, at the narrowest width that any of them fits; null when none fits.
 *
 * @param widest - the last tier to try.
 */
export function place<T extends Candidate>(
  board: Board,
  candidates: readonly T[],
  widest: Tier = widestTier,
): { readonly candidate: T; readonly tier: Tier } | null {
  for (const tier of tiers) {
    if (tier > widest) break;
    const candidate = candidates.find((each) => fits(board, each, tier));
    if (candidate === undefined) continue;
    board.taken.push({ shape: candidate.shape, tier });
    if (candidate.stem !== undefined) board.taken.push({ shape: candidate.stem, tier });
    return { candidate, tier };
  }
  return null;
}

function fits(board: Board, { shape, stem }: Candidate, from: Tier): boolean {
  if (shape.top < board.ceiling) return false;
  return (widthsFrom.get(from) ?? []).every((width) => {
    const at = (shape.at / 100) * width;
    if (at + shape.left < 0 || at + shape.right > width) return false;
    return board.taken.every(
      (other) =>
        other.tier > width ||
        (!overlap(shape, other.shape, width) &&
          (stem === undefined || isStem(other.shape) || !overlap(stem, other.shape, width))),
    );
  });
}

function isStem(shape: Shape): boolean {
  return shape.right - shape.left <= 3;
}

function overlap(one: Shape, other: Shape, width: number): boolean {
  if (one.bottom <= other.top || other.bottom <= one.top) return false;
  const distance = ((other.at - one.at) / 100) * width;
  return one.left < distance + other.right && distance + other.left < one.right;
}

/** The class that hides a label where it does not fit; null when it fits everywhere. */
export function tierClass(tier: Tier): string | null {
  return tier === tiers[0] ? null : `graph-${tier}`;
}

/** Where the labels of marks stand: in rows above the plot, each beside its line, no line through another's words. */
import { commonPhone, place, widestTier, type Board, type Tier } from './board.ts';
import { label, type Label } from './label.ts';
import type { Mark } from './marks.ts';

/** A mark whose label has found a place, or has not. */
export interface PlacedMark {
  readonly mark: Mark;
  /** Per cent of the width. */
  readonly at: number;
  readonly label: PlacedLabel | null;
}

/** A label in its row; rows count from 0, the one next to the plot. */
export interface PlacedLabel {
  readonly label: Label;
  readonly tier: Tier;
  readonly row: number;
}

/** Height of a row of labels in pixels. */
export const bandRowHeight = 18;
const bandRows = 5;

/** Where the line of a label in this row starts: pixels below the plot's top, so negative. */
export function stemTop(row: number): number {
  return -bandRowHeight * (row + 1) - 2;
}

type Side = 'start' | 'end';

/** Which side of its line a label tries first, and whether it tries all rows there before the other side. */
interface Preference {
  readonly side: 'right' | 'left' | 'inwards' | 'first-left';
  readonly sideFirst: boolean;
}

const preferences: readonly Preference[] = [
  { side: 'first-left', sideFirst: false },
  { side: 'right', sideFirst: false },
  { side: 'left', sideFirst: false },
  { side: 'right', sideFirst: true },
  { side: 'left', sideFirst: true },
  { side: 'inwards', sideFirst: true },
];

/** A second row, or one note that phones do not show: not worth looking for something better. */
const goodEnough = 1.5;

interface Arrangement {
  readonly marks: readonly PlacedMark[];
  readonly board: Board;
  readonly loss: number;
}

/**
 * Places the labels of marks, which come in the order of their importance. Several orders and sides are tried, and
 * the one is taken that hides least on narrow pages and needs the fewest rows. The board takes their room.
 *
 * @param xPercent - maps epoch milliseconds to per cent of the width.
 */
export function placeMarks(
  marks: readonly Mark[],
  board: Board,
  xPercent: (time: number) => number,
): PlacedMark[] {
  const items = marks.map((mark) => ({ mark, at: xPercent(mark.time), label: null }));
  let best: Arrangement | null = null;
  for (const order of ordersOf(items)) {
    for (const preference of preferences) {
      const tried = arrange(order, preference, board);
      if (best === null || tried.loss < best.loss) best = tried;
      if (best.loss <= goodEnough) break;
    }
    if (best !== null && best.loss <= goodEnough) break;
  }
  if (best === null) return [];
  board.taken.push(...best.board.taken.slice(board.taken.length));
  return [...best.marks];
}

function ordersOf(items: readonly PlacedMark[]): (readonly PlacedMark[])[] {
  const by = (key: (item: PlacedMark) => number) => items.toSorted((a, b) => key(a) - key(b));
  return [items, by(({ at }) => -at), by(({ at }) => at), by(({ at }) => Math.abs(at - 50))];
}

function arrange(order: readonly PlacedMark[], preference: Preference, board: Board): Arrangement {
  const tried: Board = { ...board, taken: [...board.taken] };
  let loss = 0;
  let rows = 1;
  const marks = order.map(({ mark, at }, index) => {
    const sides = sidesOf(mark, at, preference, index);
    const found = placeOne(mark, at, sides, preference.sideFirst, tried);
    loss += lossOf(mark, found);
    rows = Math.max(rows, (found?.row ?? 0) + 1);
    return { mark, at, label: found };
  });
  return { marks, board: tried, loss: loss + (rows - 1) * 1.5 };
}

/** What it costs that a label is hidden below a width, or everywhere; a row of the band costs 1.5. */
function lossOf({ weight }: Mark, found: PlacedLabel | null): number {
  if (found === null) return 4 * weight;
  return found.tier <= commonPhone ? 0 : found.tier <= 480 ? weight : 1.5 * weight;
}

function sidesOf({ kind }: Mark, at: number, { side }: Preference, index: number): Side[] {
  if (kind === 'word') return [at > 50 ? 'end' : 'start'];
  const left =
    side === 'left' || (side === 'first-left' && index === 0) || (side === 'inwards' && at > 50);
  return left ? ['end', 'start'] : ['start', 'end'];
}

function placeOne(
  mark: Mark,
  at: number,
  sides: readonly Side[],
  sideFirst: boolean,
  board: Board,
): PlacedLabel | null {
  const rows = Array.from({ length: bandRows }, (_, row) => row);
  const groups = sideFirst
    ? sides.map((side) => rows.map((row) => candidate(mark, at, side, row)))
    : rows.map((row) => sides.map((side) => candidate(mark, at, side, row)));
  for (const widest of [commonPhone, widestTier] as const) {
    for (const group of groups) {
      const placed = place(board, group, widest);
      if (placed !== null) return { ...placed.candidate, tier: placed.tier };
    }
  }
  return null;
}

function candidate(mark: Mark, at: number, side: Side, row: number) {
  const away = mark.kind === 'word' ? 2 : 5;
  const dx = side === 'start' ? away : -away;
  const text = [[{ text: mark.text, strong: false }]];
  const found = label(side, at, dx, -bandRowHeight * row - 8, text, mark.kind === 'instant');
  if (mark.kind === 'word') return { label: found, row, shape: found.shape };
  const stem = { at, left: -1, right: 1, top: stemTop(row), bottom: 0 };
  return { label: found, row, shape: found.shape, stem };
}

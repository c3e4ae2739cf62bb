/** One panel as one SVG. */
import { emptyBoard, type Board } from './board.ts';
import type { GraphIncident } from './drawn-graph.ts';
import { gapRects, gridLines, patterns, seriesPaths, stretched, windowRects } from './layers.ts';
import { bandRowHeight, placeMarks } from './mark-layout.ts';
import { instantMarks, markLabels, markLines, noteMarks, windowMarks } from './marks.ts';
import type { PanelPlan } from './panel-plan.ts';
import { plotLabels } from './plot-labels.ts';
import { element, escapeText, short } from './svg.ts';
import { axisHeight, timeAxisSvg, timeTicks } from './time-axis.ts';
import type { WindowPart } from './window.ts';

/** A panel's place in its group and page. */
export interface PanelPlace {
  /** Unique on the page. */
  readonly id: string;
  readonly incident: GraphIncident | null;
  readonly window: readonly WindowPart[];
  /** The first panel of a group carries the labels of the instants, the last one those of the time axis. */
  readonly first: boolean;
  readonly last: boolean;
  readonly description: string;
}

/** Least room above a plot, so that the label on its highest line is not cut. */
const leastBand = 6;

/** The SVG of a panel, and the labels for which it had no room at any width. */
export function panelSvg(
  plan: PanelPlan,
  where: PanelPlace,
): { readonly svg: string; readonly unplaced: readonly string[] } {
  const { scale, height, range } = plan;
  const board = emptyBoard(-Infinity);
  const placed = marksOf(plan, where, board);
  const lines = seriesPaths(plan);
  const labels = plotLabels(
    plan,
    lines,
    placed.filter(({ mark }) => mark.kind !== 'word').map(({ at }) => at),
    board,
  );
  const rows = board.taken.map(({ shape }) => Math.ceil(-shape.top / bandRowHeight));
  const band = Math.max(leastBand, Math.max(0, ...rows) * bandRowHeight + 2);
  const total = band + height + (where.last ? axisHeight : 6);
  const ticks = timeTicks(range, scale.xPercent);
  const content = [
    windowRects(where.window, 'tint', scale, height, where.id),
    gapRects(plan, 'edge', where.id),
    windowRects(where.window, 'hatch', scale, height, where.id),
    gapRects(plan, 'between', where.id),
    stretched(plan, lines.fineness, [...gridLines(plan, ticks, lines.fineness), ...lines.paths]),
    markLines(placed, height),
    where.last ? timeAxisSvg(range, ticks, scale.xPercent, height) : '',
    labels,
    markLabels(placed),
  ].join('');
  const described = `${where.id}-about`;
  const svg = element(
    'svg',
    {
      class: 'graph-svg',
      width: '100%',
      height: total,
      role: 'img',
      'aria-label': plan.attributes.title,
      'aria-describedby': described,
      'data-from': String(range.from),
      'data-to': String(range.to),
      'data-top': band,
      'data-bottom': band + height,
    },
    element('desc', { id: described }, escapeText(where.description)) +
      patterns(where.id, content) +
      element('g', { transform: `translate(0 ${short(band)})` }, content),
  );
  const unplaced = placed
    .filter(({ mark, label }) => label === null && (where.first || mark.kind === 'note'))
    .map(({ mark }) => mark.text);
  return { svg, unplaced };
}

function marksOf(plan: PanelPlan, where: PanelPlace, board: Board) {
  const { attributes, extent, range, style, scale } = plan;
  const instants = where.incident === null ? [] : instantMarks(where.incident, range, style);
  const notes = noteMarks(attributes.notes, extent, range, style);
  if (where.first) {
    const words = windowMarks(where.window, range);
    return placeMarks([...instants, ...words, ...notes], board, scale.xPercent);
  }
  // Below the first panel the instants are lines without words; they are the same lines.
  const silent = instants.map((mark) => ({ mark, at: scale.xPercent(mark.time), label: null }));
  return [...silent, ...placeMarks(notes, board, scale.xPercent)];
}

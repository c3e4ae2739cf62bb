/** One panel as one SVG. */
import { emptyBoard, place, type Board } from './board.ts';
import type { GraphIncident } from './drawn-graph.ts';
import { label, labelSvg } from './label.ts';
import { gapRects, gridLines, patterns, seriesPaths, windowRects } from './layers.ts';
import {
  bandRowHeight,
  instantMarks,
  markLabels,
  markLines,
  noteMarks,
  placeMarks,
} from './marks.ts';
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
  const end = where.first ? endLabel(where.window, board) : '';
  const lines = seriesPaths(plan);
  const labels = plotLabels(plan, lines, board);
  const rows = board.taken.map(({ shape }) => Math.ceil(-shape.top / bandRowHeight));
  const band = Math.max(leastBand, Math.max(0, ...rows) * bandRowHeight + 2);
  const total = band + height + (where.last ? axisHeight : 6);
  const ticks = timeTicks(range, scale.xPercent);
  const content = [
    windowRects(where.window, scale, height, where.id),
    gapRects(plan, where.id),
    gridLines(plan),
    lines.svg,
    markLines(placed, height),
    timeAxisSvg(range, ticks, scale.xPercent, height, where.last),
    labels,
    markLabels(placed),
    end,
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
      patterns(where.id) +
      element('g', { transform: `translate(0 ${short(band)})` }, content),
  );
  const unplaced = where.first
    ? placed.filter(({ label: found }) => found === null).map(({ mark }) => mark.text)
    : [];
  return { svg, unplaced };
}

function marksOf(plan: PanelPlan, where: PanelPlace, board: Board) {
  const { attributes, extent, range, style, scale } = plan;
  const instants = where.incident === null ? [] : instantMarks(where.incident, range, style);
  const notes = noteMarks(attributes.notes, extent, range, style);
  if (where.first) return placeMarks([...instants, ...notes], board, scale.xPercent);
  // Below the first panel the instants are lines without words; they are the same lines.
  const silent = instants.map((mark) => ({ mark, at: scale.xPercent(mark.time), label: null }));
  return [...silent, ...placeMarks(notes, board, scale.xPercent)];
}

function endLabel(window: readonly WindowPart[], board: Board): string {
  const words: [WindowPart['kind'], string, 'start' | 'end', number][] = [
    ['end-unknown', 'end not recorded', 'end', 100],
    ['start-unknown', 'start not recorded', 'start', 0],
  ];
  return words
    .filter(([kind]) => window.some((part) => part.kind === kind))
    .map(([, text, anchor, at]) => {
      const rows = [0, 1, 2, 3].map((row) =>
        label(anchor, at, 0, -bandRowHeight * row - 8, [[{ text, strong: false }]]),
      );
      const found = place(board, rows);
      return found === null ? '' : labelSvg(found.candidate, found.tier, 'graph-word');
    })
    .join('');
}

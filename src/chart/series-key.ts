/** How several series are told apart without colour: a dash pattern each, and a key at the line. */
import { formatValue } from '../domain/metric-unit.ts';
import { block, type Board, type Tier } from './board.ts';
import type { LegendEntry } from './drawn-graph.ts';
import { label, type Label } from './label.ts';
import type { PanelPlan, PlannedSeries } from './panel-plan.ts';
import { placeClear, type Profile } from './profile.ts';
import { element } from './svg.ts';
import { timeText } from './time-text.ts';

/** Dash patterns that the style sheet holds; with more series they come round again, and the key tells. */
const patterns = 10;

/** The classes of a series' line. */
export function lineClass(number: number): string {
  return `graph-line graph-series-${((number - 1) % patterns) + 1}`;
}

/** Names up to this length stand at their lines when there are few of them; otherwise letters do. */
const longestKey = 14;
const mostNamedLines = 4;

/** The keys of a panel's series, in their order: names, or `A`, `B`, …, `Z`, `AA`. */
export function seriesKeys(series: readonly PlannedSeries[]): string[] {
  const labels = series.map((each) => each.series.label);
  const short = labels.every((text) => text.length <= longestKey);
  if (short && labels.length <= mostNamedLines) return labels;
  return labels.map((_, index) => letters(index));
}

function letters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}

/** The legend of a panel; empty when it has one series. */
export function legendOf({ series, unit, style }: PanelPlan): LegendEntry[] {
  if (series.length < 2) return [];
  const keys = seriesKeys(series);
  return series.map(({ series: { label: name }, number, summary }, index) => {
    const highest = summary?.highest;
    return {
      key: keys[index] ?? name,
      label: name,
      summary:
        highest === undefined
          ? 'no samples'
          : `highest ${formatValue(highest.value, unit)} at ${timeText(highest.time, style)}`,
      swatch: element(
        'svg',
        { class: 'graph-swatch', width: 32, height: 12, 'aria-hidden': 'true' },
        element('path', { class: lineClass(number), d: 'M0 6H32' }),
      ),
    };
  });
}

/** A key that found a place at its line. */
export interface PlacedKey {
  readonly candidate: Label;
  readonly tier: Tier;
}

/** Writes each key at its line's last sample, or nearby where there is room. */
export function placeKeys(plan: PanelPlan, profile: Profile, board: Board): PlacedKey[] {
  if (plan.series.length < 2) return [];
  const keys = seriesKeys(plan.series);
  return plan.series.flatMap(({ summary }, index) => {
    if (summary === null) return [];
    const text = [[{ text: keys[index] ?? '', strong: true }]];
    const candidates = [summary.last, summary.highest].flatMap(({ time, value }) => {
      const at = plan.scale.xPercent(time);
      const y = plan.scale.yPixel(value);
      const heights = [y - 6, y + 14, y - 20, y + 28].filter((each) => each < plan.height - 2);
      return heights.flatMap((each) => [
        label('end', at, -3, each, text),
        label('start', at, 3, each, text),
      ]);
    });
    return placeClear(board, candidates, profile) ?? [];
  });
}

/** Takes the room of a dot. */
export function blockDot(board: Board, at: number, y: number): void {
  block(board, { at, left: -5, right: 5, top: y - 5, bottom: y + 5 });
}

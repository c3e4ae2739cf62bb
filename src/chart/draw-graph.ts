/** Draws graphs: the entrance of this folder. */
import { formatValue } from '../domain/metric-unit.ts';
import { captionOf } from './caption.ts';
import { describe } from './describe.ts';
import type { DrawnGraph, DrawnGroup, DrawnPanel, DrawOptions, GraphInput } from './drawn-graph.ts';
import { planPanels, type PanelPlan } from './panel-plan.ts';
import { panelSvg } from './panel-svg.ts';
import { readingsTable } from './readings-table.ts';
import { legendOf } from './series-key.ts';
import { timeText } from './time-text.ts';
import { windowOf } from './window.ts';

/**
 * Draws several graphs one under another. They share the time axis, whose labels only the last one carries, and the
 * incident's window; the labels of its instants stand above the first. Series that were not found, and ranges that
 * hold nothing, are left out: the check is what reports them.
 */
export function drawGroup(graphs: readonly GraphInput[], options: DrawOptions): DrawnGroup {
  const plans = planPanels(graphs);
  const first = plans[0];
  const window =
    first === undefined || options.incident === null ? [] : windowOf(options.incident, first.range);
  const unplaced: string[] = [];
  const panels = plans.map((plan, index): DrawnPanel => {
    const description = describe(plan, options.incident);
    const drawn = panelSvg(plan, {
      id: `${options.idPrefix}-${index + 1}`,
      incident: options.incident,
      window,
      first: index === 0,
      last: index === plans.length - 1,
      description,
    });
    unplaced.push(...drawn.unplaced);
    const { title } = plan.attributes;
    return {
      title,
      highest: highestText(plan),
      svg: drawn.svg,
      description,
      legend: legendOf(plan),
    };
  });
  return { panels, table: readingsTable(plans), caption: captionOf(plans, window, unplaced) };
}

/** Draws one graph by itself. */
export function drawGraph(graph: GraphInput, options: DrawOptions): DrawnGraph {
  const { panels, table, caption } = drawGroup([graph], options);
  const panel = panels[0];
  if (panel === undefined) throw new Error('A group of one graph has one panel.');
  return { ...panel, table, caption };
}

function highestText({ series, unit, style }: PanelPlan): string | null {
  const summaries = series.flatMap(({ summary }) => summary ?? []);
  const highest = summaries
    .map((summary) => summary.highest)
    .reduce<(typeof summaries)[number]['highest'] | null>(
      (most, each) => (most === null || each.value > most.value ? each : most),
      null,
    );
  if (highest === null) return null;
  const value = formatValue(highest.value, unit);
  const time = timeText(highest.time, style);
  if (summaries.every(({ lowest, last }) => lowest.index === last.index))
    return `${value} at ${time}`;
  const flat = summaries.every(({ lowest }) => lowest.value === highest.value);
  return flat ? `Always ${value}` : `Highest ${value} at ${time}`;
}

/** The drawn layers of a panel below its letters: shading, gaps, grid and lines. */
import { linePath, areaPath, plotUnits, pointsOf, unitsPerPixel, type PlotPoint } from './path.ts';
import type { PanelPlan } from './panel-plan.ts';
import type { PlotScale } from './peak-label.ts';
import { lineClass } from './series-key.ts';
import { element, percent, short } from './svg.ts';
import type { WindowPart } from './window.ts';

/** The hatches, for what is not known: of the incident, inside the data, and before and after it. */
export function patterns(id: string): string {
  const hatch = (name: string): string =>
    element(
      'pattern',
      {
        id: `${id}-${name}`,
        width: 6,
        height: 6,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element('path', { class: `graph-hatch-${name}`, d: 'M0 0V6' }),
    );
  return element('defs', {}, ['window', 'between', 'edge'].map(hatch).join(''));
}

/** The incident's window. */
export function windowRects(
  window: readonly WindowPart[],
  { xPercent }: PlotScale,
  height: number,
  id: string,
): string {
  return window
    .map(({ kind, from, to }) => {
      const x = xPercent(from);
      const hatched = kind === 'end-unknown' || kind === 'start-unknown';
      return element('rect', {
        class: `graph-window graph-${kind}`,
        x: percent(x),
        y: 0,
        width: percent(xPercent(to) - x),
        height,
        fill: hatched ? `url(#${id}-window)` : null,
      });
    })
    .join('');
}

/** Narrower than this, in per cent, a gap would not be seen. */
const leastGap = 0.3;
/** Gaps with less than this between them are drawn as one: a line that short would not be seen either. */
const leastBetween = 0.12;

/**
 * Gaps as a hatch. One between samples lies on paper, above the incident's tint, as nothing is known there; before
 * the first and after the last sample (`edge`) the hatch is lighter, and the tint stays.
 */
export function gapRects(
  { gaps, scale, height }: PanelPlan,
  layer: 'between' | 'edge',
  id: string,
): string {
  const spans: { from: number; to: number }[] = [];
  for (const gap of gaps.filter(({ kind }) => (kind === 'between') === (layer === 'between'))) {
    const span = { from: scale.xPercent(gap.from), to: scale.xPercent(gap.to) };
    const before = spans.at(-1);
    if (before !== undefined && span.from - before.to < leastBetween) before.to = span.to;
    else spans.push(span);
  }
  return spans
    .map(({ from, to }) => {
      const width = percent(Math.max(leastGap, to - from));
      const place = { x: percent(from), y: 0, width, height };
      const paper = layer === 'between' ? element('rect', { class: 'graph-paper', ...place }) : '';
      return (
        paper + element('rect', { class: 'graph-gap', ...place, fill: `url(#${id}-${layer})` })
      );
    })
    .join('');
}

/** Lines on round values, the axis at zero or at the foot, and the author's thresholds. */
export function gridLines({ axis, scale, height, attributes }: PanelPlan): string {
  const line = (name: string, y: number): string =>
    element('line', { class: name, x1: 0, x2: '100%', y1: y, y2: y });
  const base = axis !== null && axis.hasZero ? scale.yPixel(0) : height;
  const ticks = (axis?.ticks ?? [])
    .map(({ value }) => scale.yPixel(value))
    .filter((y) => Math.abs(y - base) > 0.5)
    .map((y) => line('graph-grid', y));
  const levels = attributes.thresholds.map(({ value }) =>
    line('graph-threshold', scale.yPixel(value)),
  );
  return [...ticks, line('graph-axis', base), ...(axis === null ? [] : levels)].join('');
}

/** The lines as SVG, and their points for whatever has to keep clear of them. */
export interface DrawnLines {
  readonly svg: string;
  readonly points: readonly (readonly PlotPoint[])[];
}

/** Beyond this many points the area would double the bytes and be hidden by its own line. */
const mostFilled = 1000;

/**
 * The lines of all series in a nested SVG that stretches with the page. Its units are half pixels down and half
 * columns across; strokes do not scale. A single series has the area below it filled, down to zero.
 */
export function seriesPaths({ series, range, axis, scale, height }: PanelPlan): DrawnLines {
  if (axis === null) return { svg: '', points: [] };
  const all: PlotPoint[][] = [];
  const base = Math.round(scale.yPixel(0) * unitsPerPixel);
  const paths = series.map(({ series: each, number, division }) => {
    const runs = division.runs.map((run) => pointsOf(each, run, range, scale.yPixel));
    all.push(...runs);
    const count = runs.reduce((sum, points) => sum + points.length, 0);
    const filled = series.length === 1 && axis.hasZero && count <= mostFilled;
    const lines = runs.filter((points) => points.length > 1);
    const dots = runs.filter((points) => points.length === 1);
    return [
      filled
        ? path(
            'graph-area',
            lines.map((points) => areaPath(points, base)),
          )
        : '',
      path(lineClass(number), lines.map(linePath)),
      path('graph-point', dots.map(linePath)),
    ].join('');
  });
  const svg = element(
    'svg',
    {
      class: 'graph-plot',
      width: '100%',
      height,
      viewBox: `0 0 ${plotUnits} ${short(height * unitsPerPixel)}`,
      preserveAspectRatio: 'none',
      overflow: 'visible',
    },
    paths.join(''),
  );
  return { svg, points: all };
}

function path(name: string, data: readonly string[]): string {
  const joined = data.join('');
  return joined === ''
    ? ''
    : element('path', { class: name, d: joined, 'vector-effect': 'non-scaling-stroke' });
}

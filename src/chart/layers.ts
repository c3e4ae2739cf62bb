/** The drawn layers of a panel below its letters: shading, gaps, grid and lines. */
import { areaPath, detailFor, linePath, plotUnits, pointsOf, type Fineness } from './path.ts';
import type { PanelPlan } from './panel-plan.ts';
import type { PlotScale } from './peak-label.ts';
import { lineClass } from './series-key.ts';
import type { PlotPoint } from './straight.ts';
import { element, percent, short } from './svg.ts';
import type { TimeTick } from './time-axis.ts';
import type { WindowPart } from './window.ts';

/** The hatches that `content` uses, for what is not known: of the incident, inside the data, before and after it. */
export function patterns(id: string, content: string): string {
  const used = ['window', 'between', 'edge'].filter((name) => content.includes(`#${id}-${name})`));
  const hatches = used.map((name) => {
    // Strong enough to be seen on the darkest tint, and wide enough not to outshout the line.
    const apart = name === 'between' ? 6 : 9;
    return element(
      'pattern',
      {
        id: `${id}-${name}`,
        width: apart,
        height: apart,
        patternUnits: 'userSpaceOnUse',
        patternTransform: 'rotate(45)',
      },
      element('path', { class: `graph-hatch-${name}`, d: `M0 0V${apart}` }),
    );
  });
  return hatches.length === 0 ? '' : element('defs', {}, hatches.join(''));
}

/** The incident's window: its parts that are recorded as a tint, or those that are not as a hatch. */
export function windowRects(
  window: readonly WindowPart[],
  look: 'tint' | 'hatch',
  { xPercent }: PlotScale,
  height: number,
  id: string,
): string {
  const isHatched = ({ kind }: WindowPart): boolean =>
    kind === 'end-unknown' || kind === 'start-unknown';
  return window
    .filter((part) => isHatched(part) === (look === 'hatch'))
    .map(({ kind, from, to }) => {
      const x = xPercent(from);
      return element('rect', {
        class: `graph-${kind}`,
        x: percent(x),
        width: percent(xPercent(to) - x),
        height,
        fill: look === 'hatch' ? `url(#${id}-window)` : null,
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
 * the first and after the last sample (`edge`) the hatch is lighter, and the tint shows through it.
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
      const place = { x: percent(from), width, height };
      const paper = layer === 'between' ? element('rect', { class: 'graph-paper', ...place }) : '';
      return (
        paper + element('rect', { class: 'graph-gap', ...place, fill: `url(#${id}-${layer})` })
      );
    })
    .join('');
}

/**
 * Lines on round values, the axis at zero or at the foot with the ticks of time below the plot, and the author's
 * thresholds: paths in plot units, as the lines of data.
 */
export function gridLines(
  plan: PanelPlan,
  ticks: readonly TimeTick[],
  fineness: Fineness,
): readonly string[] {
  const { axis, scale, height, attributes, range } = plan;
  const across = plotUnits(fineness);
  const level = (y: number): string => `M0 ${short(y * fineness)}h${across}`;
  const base = axis !== null && axis.hasZero ? scale.yPixel(0) : height;
  const grid = (axis?.ticks ?? [])
    .map(({ value }) => scale.yPixel(value))
    .filter((y) => Math.abs(y - base) > 0.5)
    .map(level);
  const foot = short(height * fineness);
  const marks = ticks.map(({ time }) => {
    const x = Math.round(((time - range.from) / (range.to - range.from)) * across);
    return `M${x} ${foot}v${5 * fineness}`;
  });
  const levels = axis === null ? [] : attributes.thresholds;
  return [
    path('grid-line', grid),
    path('axis', [level(base), ...marks]),
    path(
      'graph-threshold',
      levels.map(({ value }) => level(scale.yPixel(value))),
    ),
  ];
}

/** Paths in plot units, in a nested SVG that stretches with the page. */
export function stretched(
  { height }: PanelPlan,
  fineness: Fineness,
  paths: readonly string[],
): string {
  return element(
    'svg',
    {
      height,
      viewBox: `0 0 ${plotUnits(fineness)} ${short(height * fineness)}`,
      preserveAspectRatio: 'none',
    },
    paths.join(''),
  );
}

/** The lines as paths in plot units, and their points for whatever has to keep clear of them. */
export interface DrawnLines {
  readonly paths: readonly string[];
  readonly points: readonly (readonly PlotPoint[])[];
  readonly fineness: Fineness;
}

/** Beyond this many points the area would double the bytes and be hidden by its own line. */
const mostFilled = 1000;

/**
 * The lines of all series; strokes do not stretch with them. A single series has the area below it filled, down to zero.
 */
export function seriesPaths(plan: PanelPlan): DrawnLines {
  const { series, range, axis, scale } = plan;
  if (axis === null) return { paths: [], points: [], fineness: 1 };
  const all: PlotPoint[][] = [];
  const samples = series
    .flatMap(({ division }) => division.runs)
    .reduce((sum, { first, last }) => sum + last - first + 1, 0);
  const detail = detailFor(samples);
  const { fineness } = detail;
  const base = Math.round(scale.yPixel(0) * fineness);
  const paths = series.map(({ series: each, number, division }) => {
    const runs = division.runs.map((run) => pointsOf(each, run, range, scale.yPixel, detail));
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
  return { paths, points: all, fineness };
}

function path(name: string, data: readonly string[]): string {
  const joined = data.join('');
  return joined === '' ? '' : element('path', { class: name, d: joined });
}

/** The letters inside a plot, placed by importance, and the dots of its peaks. */
import type { Series } from '../domain/metric.ts';
import { formatValue } from '../domain/metric-unit.ts';
import { block, place, type Board } from './board.ts';
import { gapText } from './describe.ts';
import { label, labelSvg, type Label } from './label.ts';
import type { DrawnLines } from './layers.ts';
import type { PanelPlan } from './panel-plan.ts';
import { placePeak } from './peak-label.ts';
import { notablePeaks, type Peak } from './peaks.ts';
import { placeClear, placeOffLines, profileOf, type Profile } from './profile.ts';
import type { Gap } from './runs.ts';
import { blockDot, placeKeys } from './series-key.ts';
import { element, escapeText, percent } from './svg.ts';
import { textWidth } from './text-width.ts';
import { timeText } from './time-text.ts';

/** Every label inside the plot, placed by importance, and the dots. */
export function plotLabels(
  plan: PanelPlan,
  lines: DrawnLines,
  verticals: readonly number[],
  outer: Board,
): string {
  const board: Board = { taken: outer.taken, ceiling: -11 };
  const profile = profileOf(lines.points, lines.fineness, verticals);
  const { axis, scale, style, unit } = plan;
  for (const { value, label: text } of axis?.ticks ?? []) {
    const y = scale.yPixel(value);
    block(board, { at: 0, left: 0, right: textWidth(text) + 4, top: y - 16, bottom: y - 1 });
  }
  const shown = dottedPeaks(plan);
  const dots = shown.map(({ peak }) => {
    const at = scale.xPercent(peak.time);
    const y = scale.yPixel(peak.value);
    blockDot(board, at, y);
    return element('circle', {
      class: 'graph-dot',
      cx: percent(at),
      cy: Math.round(y * 2) / 2,
      r: 4.5,
    });
  });
  const named = plan.series.length === 1 ? shown : [];
  const peakLabels = named.map(({ peak, series }) => {
    const value = formatValue(peak.value, unit);
    const time = timeText(peak.time, style);
    const found = placePeak(peak, series, value, time, scale, profile, board);
    return found === null ? '' : labelSvg(found.candidate, found.tier, null);
  });
  const keys = placeKeys(plan, profile, board).map((key) =>
    labelSvg(key.candidate, key.tier, null),
  );
  return [
    axisLabels(plan),
    ...thresholdLabels(plan, board),
    ...gapLabels(plan, profile, board),
    ...dots,
    ...peakLabels,
    ...keys,
  ].join('');
}

/** Of one series its notable peaks, of several the highest of each. */
function dottedPeaks(plan: PanelPlan): { peak: Peak; series: Series }[] {
  const single = plan.series.length === 1;
  return plan.series.flatMap(({ series, division, summary }) => {
    const highest = summary === null ? [] : [summary.highest];
    const peaks = single ? notablePeaks(series, division.runs) : highest;
    return peaks.map((peak) => ({ peak, series }));
  });
}

function axisLabels({ axis, scale }: PanelPlan): string {
  const labels = (axis?.ticks ?? []).map(({ value, label: text }) =>
    element('text', { y: Math.round(scale.yPixel(value)) - 4 }, escapeText(text)),
  );
  return labels.join('');
}

function thresholdLabels({ attributes, scale, unit }: PanelPlan, board: Board): string[] {
  return attributes.thresholds.map(({ value, label: name }) => {
    const y = scale.yPixel(value);
    const text = [[{ text: `${name} ${formatValue(value, unit)}`, strong: false }]];
    const found = place(board, [
      label('end', 100, -2, y - 5, text),
      label('end', 100, -2, y + 14, text),
      label('middle', 50, 0, y - 5, text),
      label('middle', 25, 0, y - 5, text),
    ]);
    return found === null ? '' : labelSvg(found.candidate, found.tier, null);
  });
}

function gapLabels(plan: PanelPlan, profile: Profile, board: Board): string[] {
  return plan.gaps.map((gap) => {
    const { full, stacked, brief } = gapCandidates(gap, plan, profile.verticals);
    // Where a phone has room clear of every line, in one line or in two; else as well as can be.
    const found =
      placeOffLines(board, full, profile) ??
      placeOffLines(board, stacked, profile) ??
      place(board, brief.length === 0 ? [] : full, 480) ??
      place(board, brief) ??
      placeClear(board, full, profile);
    return found === null ? '' : labelSvg(found.candidate, found.tier, null);
  });
}

/** Places for the words on a gap: whole, in two lines, and in brief. */
interface GapCandidates {
  readonly full: readonly Label[];
  readonly stacked: readonly Label[];
  readonly brief: readonly Label[];
}

/** Above the gap or beside it; before and after the data at the foot, at the data or at a line through the gap. */
function gapCandidates(
  gap: Gap,
  { scale, style, height }: PanelPlan,
  verticals: readonly number[],
): GapCandidates {
  const [from, to] = [scale.xPercent(gap.from), scale.xPercent(gap.to)];
  const middle = (from + to) / 2;
  const text = words(gapText(gap, style));
  const foot = height - 10;
  const through = verticals.filter((x) => x > from && x < to);
  switch (gap.kind) {
    case 'all':
      return { full: [label('middle', middle, 0, height / 2 + 4, text)], stacked: [], brief: [] };
    case 'before': {
      const until = `before ${timeText(gap.to, style)}`;
      const at = (of: Label['lines'], y: number) =>
        [to, ...through].map((x) => label('end', x, -8, y, of));
      return atFoot(at, text, until, foot);
    }
    case 'after': {
      const since = `after ${timeText(gap.from, style)}`;
      const at = (of: Label['lines'], y: number) =>
        [from, ...through].map((x) => label('start', x, 8, y, of));
      return atFoot(at, text, since, foot);
    }
    case 'between': {
      const full = [
        label('middle', middle, 0, 13, text),
        label('start', to, 4, 13, text),
        label('end', from, -4, 13, text),
      ];
      return { full, stacked: [], brief: [] };
    }
  }
}

function atFoot(
  at: (lines: Label['lines'], y: number) => Label[],
  text: Label['lines'],
  when: string,
  foot: number,
): GapCandidates {
  return {
    full: at(text, foot),
    stacked: at([...words('no readings'), ...words(when)], foot - 14),
    brief: at(words(`none ${when}`), foot),
  };
}

/** One line, in one weight. */
function words(text: string): Label['lines'] {
  return [[{ text, strong: false }]];
}

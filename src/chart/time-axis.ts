/** The time axis: round times in UTC, each with the narrowest width at which its label fits. */
import { scaleUtc } from 'd3-scale';
import { utcFormat } from 'd3-time-format';
import type { TimeRange } from '../domain/metric.ts';
import { tierClass, tiers, type Tier } from './board.ts';
import { labelSize } from './label.ts';
import { element, escapeText, percent, short } from './svg.ts';
import { textWidth } from './text-width.ts';
import { daysText } from './time-text.ts';

/** A tick; without a tier its label fits nowhere, and only the tick is drawn. */
export interface TimeTick {
  readonly time: number;
  readonly text: string;
  /** Says a day, month or year where the others say a smaller part of time. */
  readonly strong: boolean;
  readonly tier: Tier | null;
}

/** Height of the axis with its two rows: the times, and the days with the word UTC. */
export const axisHeight = 40;

const formats = {
  second: utcFormat('%H:%M:%S'),
  minute: utcFormat('%H:%M'),
  day: utcFormat('%-d %b'),
  month: utcFormat('%b'),
  year: utcFormat('%Y'),
};

/** The ticks of a range. */
export function timeTicks(range: TimeRange, xPercent: (time: number) => number): TimeTick[] {
  const dates = scaleUtc().domain([range.from, range.to]).ticks(8);
  const times = dates.map((date) => date.getTime());
  const step = (times[1] ?? range.to) - (times[0] ?? range.from);
  const texts = dates.map((date) => tickText(date, step));
  const widest = Math.max(
    0,
    ...texts.map(({ text, strong }) => textWidth(text, labelSize, strong)),
  );
  const spacing = times.length > 1 ? (xPercent(range.from + step) - xPercent(range.from)) / 100 : 1;
  const rhythm = rhythmOf(spacing, widest + 12);
  return times.map((time, index) => {
    const own = texts[index] ?? { text: '', strong: false };
    const half = textWidth(own.text, labelSize, own.strong) / 2;
    const position = step < 2 * 86_400_000 ? Math.round(time / step) : index;
    const tier = tiers.find((each) => {
      const at = (xPercent(time) / 100) * each;
      return position % (rhythm.get(each) ?? 1) === 0 && at >= half && at <= each - half;
    });
    return { time, ...own, tier: tier ?? null };
  });
}

/**
 * Which ticks keep their labels at each width: every one, every second, every fourth, … A narrower page always shows
 * a part of what a wider one shows, so that labels stay evenly apart at every width.
 *
 * @param spacing - between two ticks, as a share of the width.
 * @param room - what a label needs, in pixels.
 */
function rhythmOf(spacing: number, room: number): ReadonlyMap<Tier, number> {
  const every = (tier: Tier): number =>
    2 ** Math.max(0, Math.ceil(Math.log2(room / (spacing * tier))));
  return new Map(tiers.map((tier) => [tier, every(tier)]));
}

function tickText(date: Date, step: number): { text: string; strong: boolean } {
  const midnight = date.getTime() % 86_400_000 === 0;
  if (!midnight) {
    return { text: (step < 60_000 ? formats.second : formats.minute)(date), strong: false };
  }
  const firstOfYear = date.getUTCDate() === 1 && date.getUTCMonth() === 0;
  if (step > 20 * 86_400_000) {
    return { text: (firstOfYear ? formats.year : formats.month)(date), strong: firstOfYear };
  }
  return { text: formats.day(date), strong: step < 86_400_000 };
}

/** The two rows below a plot of this height: times, and the days with the word UTC. */
export function timeAxisSvg(
  range: TimeRange,
  ticks: readonly TimeTick[],
  xPercent: (time: number) => number,
  height: number,
): string {
  // Those that are hidden together stand together: it saves each its class.
  const labels = tiers.map((tier) => {
    const texts = ticks
      .filter((tick) => tick.tier === tier)
      .map(({ time, text, strong }) => {
        const place = { class: strong ? 'graph-strong' : null, x: percent(xPercent(time)) };
        return element('text', place, escapeText(text));
      });
    const hidden = tierClass(tier);
    return hidden === null || texts.length === 0
      ? texts.join('')
      : element('g', { class: hidden }, texts.join(''));
  });
  const row = `translate(0 ${short(height + 19)})`;
  const days = escapeText(`${daysText(range)}, UTC`);
  return (
    element('g', { class: 'graph-time', transform: row }, labels.join('')) +
    element('text', { class: 'graph-days', y: height + 36 }, days)
  );
}

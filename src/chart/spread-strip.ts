import { scaleSymlog } from 'd3-scale';
import type { Spread } from '../domain/distribution.ts';
import { element, escapeText, percent } from './svg.ts';

/** One value of a distribution. */
export interface SpreadDot {
  value: number;
  /** Drawn hollow. */
  approximate: boolean;
}

/** The axis that several distributions share, so that they can be compared. */
export interface SpreadAxis {
  /** The largest value that has to find room. */
  highest: number;
  /** Up to about this value distances are drawn as they are; beyond it they shrink, as on a logarithmic scale. */
  linear: number;
  /** Values that may be marked, ascending from 0, with their labels. Those beyond `highest` are left out. */
  marks: readonly { value: number; label: string }[];
}

/** A distribution to draw in dots. */
export interface SpreadStrip {
  dots: readonly SpreadDot[];
  /** How many values alike a dot stands for at the most, as {@link valuesOfDot} gives it: 1 draws each. */
  valuesOfDot: number;
  spread: Spread;
  axis: SpreadAxis;
  title: string;
  /** What it shows, in words. */
  description: string;
  /** Start of the ids in it, unique on the page. */
  idPrefix: string;
}

const height = 60;
const axisHeight = 20;
/** Units across of the nested drawing of the dots. */
const across = 1000;
/** Units that one pile of dots is wide. */
const pile = 8;
/** Pixels between the dots of a pile. */
const gap = 6;
/** Dots of a pile that stand clear of each other. */
const room = Math.floor((height - 12) / gap / 2) * 2 + 1;

/**
 * How many values a dot has to stand for, so that the fullest pile finds room: a drawing is then as large as its width,
 * however many values there are.
 */
export function valuesOfDot(dots: readonly SpreadDot[], axis: SpreadAxis): number {
  const pileOf = pilesOn(axis);
  const counts = new Map<number, number>();
  for (const { value } of dots) {
    const at = pileOf(value);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const most = [...counts.values()].reduce((top, count) => Math.max(top, count), 1);
  // Between the dots of a full pile as many again can still be told apart.
  return most <= 2 * room ? 1 : Math.ceil(most / room);
}

/**
 * Draws values as dots, piled up where many are alike; the middle half as a band and the median as a line. The
 * axis begins at zero and is stretched towards short times (a symmetric logarithm: J. B. W. Webber, "A bi-symmetric log
 * transformation for wide-range data", 2012), since minutes and days have to stand on it.
 */
export function drawSpreadStrip(strip: SpreadStrip): string {
  const { spread, axis, idPrefix } = strip;
  const scale = scaleOf(axis);
  const x = (value: number): string => percent(scale(value));
  const band = element('rect', {
    class: 'chart-band',
    x: x(spread.lowerQuartile),
    y: 2,
    width: percent(scale(spread.upperQuartile) - scale(spread.lowerQuartile)),
    height: height - 4,
  });
  const median = element('line', {
    class: 'chart-median',
    x1: x(spread.median),
    x2: x(spread.median),
    y1: 2,
    y2: height - 2,
  });
  return element(
    'svg',
    {
      class: 'chart',
      role: 'img',
      'aria-labelledby': `${idPrefix}-title ${idPrefix}-description`,
      height: height + axisHeight,
    },
    [
      element('title', { id: `${idPrefix}-title` }, escapeText(strip.title)),
      element('desc', { id: `${idPrefix}-description` }, escapeText(strip.description)),
      band,
      dotsSvg(strip),
      median,
      element('line', { class: 'axis', x2: '100%', y1: height, y2: height }),
      ...marksSvg(axis, (value) => scale(value)),
    ].join(''),
  );
}

/** Per cent of the width at which a value stands. */
function scaleOf({ highest, linear }: SpreadAxis): (value: number) => number {
  return scaleSymlog([0, Math.max(highest, linear)], [0, 100]).constant(linear);
}

/** Where the pile of a value stands, in units of the drawing of the dots. */
function pilesOn(axis: SpreadAxis): (value: number) => number {
  const scale = scaleOf(axis);
  return (value) => Math.round(((scale(value) / 100) * across) / pile) * pile;
}

function dotsSvg({ dots, axis, valuesOfDot: each }: SpreadStrip): string {
  const pileOf = pilesOn(axis);
  const piles = new Map<number, { dots: number; known: number; approximate: number }>();
  const paths = { known: '', approximate: '' };
  for (const { value, approximate } of dots) {
    const at = pileOf(value);
    const own = piles.get(at) ?? { dots: 0, known: 0, approximate: 0 };
    piles.set(at, own);
    const kind = approximate ? 'approximate' : 'known';
    // The first of each so many makes a dot.
    if (own[kind] % each === 0) {
      paths[kind] += `M${at} ${heightOf(own.dots)}h0`;
      own.dots += 1;
    }
    own[kind] += 1;
  }
  const path = (d: string, name: string): string =>
    d === '' ? '' : element('path', { class: name, d });
  return element(
    'svg',
    {
      class: 'chart-dots',
      'aria-hidden': 'true',
      width: '100%',
      height,
      viewBox: `0 0 ${across} ${height}`,
      preserveAspectRatio: 'none',
    },
    path(paths.known, 'chart-dot') +
      path(paths.approximate, 'chart-dot') +
      path(paths.approximate, 'chart-dot-hollow'),
  );
}

/** Dots are piled from the middle outwards; a pile that is full begins again between the dots. */
function heightOf(nth: number): number {
  const round = Math.floor(nth / room);
  const step = nth % room;
  const offset = Math.ceil(step / 2) * gap * (step % 2 === 0 ? 1 : -1);
  return height / 2 + offset + (round % 2 === 0 ? 0 : gap / 2);
}

function marksSvg({ marks, highest }: SpreadAxis, x: (value: number) => number): string[] {
  const inside = marks.filter(({ value }, index) => index === 0 || value <= highest);
  return inside.map(({ value, label }) => {
    const at = x(value);
    const anchor = at < 4 ? null : at > 94 ? 'end' : 'middle';
    return (
      element('line', {
        class: 'axis',
        x1: percent(at),
        x2: percent(at),
        y1: height,
        y2: height + 5,
      }) +
      element('text', { x: percent(at), y: height + 17, 'text-anchor': anchor }, escapeText(label))
    );
  });
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spreadOf } from '../domain/distribution.ts';
import { drawCountGrid } from './count-grid.ts';
import { drawSpreadStrip, valuesOfDot, type SpreadAxis, type SpreadDot } from './spread-strip.ts';

describe('a grid of counts', () => {
  const svg = drawCountGrid({
    rows: [
      { label: 'A & B', values: [0, 10] },
      { label: 'C', values: [5, 0] },
    ],
    ticks: ['2025', null],
    title: 'Counts',
    description: 'In words.',
    idPrefix: 'counts',
  });

  it('draws a bar for each count that is not zero, on one scale', () => {
    const heights = [...svg.matchAll(/solid"[^>]* height="(\d+)"/g)].map(([, height]) => height);
    assert.deepEqual(heights, ['40', '20']);
  });

  it('is named, described and escaped, and holds no style', () => {
    assert.match(svg, /role="img" aria-labelledby="counts-title counts-description"/);
    assert.match(svg, /A &amp; B/);
    assert.doesNotMatch(svg, /style=/);
  });
});

describe('a strip of dots', () => {
  const values = [0, 60, 60, 3600];
  const spread = spreadOf(values);
  assert.ok(spread);
  const svg = drawSpreadStrip({
    dots: values.map((value, index) => ({ value, approximate: index === 3 })),
    valuesOfDot: 1,
    spread,
    axis: {
      highest: 3600,
      linear: 600,
      marks: [
        { value: 0, label: '0' },
        { value: 3600, label: '1 h' },
        { value: 86_400, label: '1 d' },
      ],
    },
    title: 'Times',
    description: 'In words.',
    idPrefix: 'times',
  });

  it('draws every value once, like ones side by side', () => {
    const known = /class="chart-dot" d="([^"]*)"/.exec(svg)?.[1] ?? '';
    const dots = known.split('M').filter(Boolean);
    assert.equal(dots.length, 3);
    assert.equal(new Set(dots).size, 3);
  });

  it('draws approximate ones hollow', () => {
    assert.match(svg, /class="chart-dot-hollow" d="M1000 30h0"/);
  });

  it('begins at zero and marks nothing beyond the highest value', () => {
    assert.match(svg, />0<\/text>/);
    assert.match(svg, />1 h<\/text>/);
    assert.doesNotMatch(svg, />1 d<\/text>/);
  });
});

describe('a strip of very many values', () => {
  const axis: SpreadAxis = { highest: 3600, linear: 600, marks: [{ value: 0, label: '0' }] };
  /** So many values over an hour, a fifth of them approximate. */
  const dotsOf = (count: number): SpreadDot[] =>
    Array.from({ length: count }, (_, index) => ({
      // Knuth's multiplicative hash scatters them.
      value: ((index * 2_654_435_761) >>> 0) % 3600,
      approximate: index % 5 === 0,
    }));
  const draw = (dots: readonly SpreadDot[]): string => {
    const spread = spreadOf(dots.map(({ value }) => value));
    assert.ok(spread);
    const unit = valuesOfDot(dots, axis);
    const words = { title: 'Times', description: 'In words.', idPrefix: 'times' };
    return drawSpreadStrip({ dots, valuesOfDot: unit, spread, axis, ...words });
  };

  it('draws each while the piles have room, then lets a dot stand for several', () => {
    assert.equal(valuesOfDot(dotsOf(100), axis), 1);
    const [alike] = dotsOf(1);
    assert.ok(alike);
    assert.deepEqual(
      [18, 19, 90, 91].map((count) =>
        valuesOfDot(
          Array.from({ length: count }, () => alike),
          axis,
        ),
      ),
      [1, 3, 10, 11],
    );
  });

  it('grows no further', () => {
    const sizes = [20_000, 100_000, 500_000].map((count) => draw(dotsOf(count)).length);
    assert.ok(Math.max(...sizes) < 20_000, String(sizes));
    assert.ok(Math.max(...sizes) < 1.1 * Math.min(...sizes), String(sizes));
  });
});

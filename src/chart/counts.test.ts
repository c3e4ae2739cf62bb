import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { spreadOf } from '../domain/distribution.ts';
import { drawCountGrid } from './count-grid.ts';
import { drawSpreadStrip } from './spread-strip.ts';

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

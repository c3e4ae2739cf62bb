import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Series } from '../domain/metric.ts';
import { drawGraph } from './draw-graph.ts';
import type { DrawnGraph, GraphIncident } from './drawn-graph.ts';
import {
  attributesOf,
  dataOf,
  incidentOf,
  pointsOfPath,
  randomNumbers,
  seriesOf,
} from '../../tests/support/metric-samples.ts';

const options = { incident: null, idPrefix: 'g' };

function draw(
  series: Series | readonly Series[],
  written: Record<string, string> = {},
  incident: GraphIncident | null = null,
): DrawnGraph {
  const data = dataOf(...[series].flat());
  return drawGraph({ data, attributes: attributesOf(written) }, { ...options, incident });
}

const random = randomNumbers(7);
const many = (count: number, value: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, index) => value(index));

/** Graphs of every shape that real data has. */
const fixtures: [string, Series | readonly Series[]][] = [
  [
    '4,032 five-minute samples',
    seriesOf(
      'a',
      many(4032, (i) => Math.sin(i / 40) * 9 + random()),
      300,
    ),
  ],
  [
    '301 one-second samples',
    seriesOf(
      'a',
      many(301, () => random()),
      1,
    ),
  ],
  [
    'two misaligned series',
    [seriesOf('a', many(90, random), 60), seriesOf('b', many(70, random), 77, 13)],
  ],
  [
    'all NaN',
    seriesOf(
      'a',
      many(30, () => NaN),
    ),
  ],
  [
    'all +Inf',
    seriesOf(
      'a',
      many(30, () => Infinity),
    ),
  ],
  ['one sample', seriesOf('a', [42])],
  ['no sample', seriesOf('a', [])],
  [
    'a constant',
    seriesOf(
      'a',
      many(60, () => 5),
    ),
  ],
  [
    'nothing but zero',
    seriesOf(
      'a',
      many(60, () => 0),
    ),
  ],
  [
    'negative values',
    seriesOf(
      'a',
      many(60, (i) => Math.sin(i / 9) * 20 - 5),
    ),
  ],
  [
    'ten series',
    many(10, (i) => i).map((i) =>
      seriesOf(
        `pod-${i}`,
        many(120, () => i * 10 + random() * 12),
      ),
    ),
  ],
  [
    'a year by the day',
    seriesOf(
      'a',
      many(365, () => random() * 1e4),
      86_400,
    ),
  ],
  [
    'every second sample missing',
    seriesOf(
      'a',
      many(60, (i) => (i % 2 === 0 ? i : NaN)),
    ),
  ],
  [
    'huge values',
    seriesOf(
      'a',
      many(60, () => random() * 1e18),
    ),
  ],
  [
    'tiny values',
    seriesOf(
      'a',
      many(60, () => random() * 1e-12),
    ),
  ],
];

describe('Every shape of data', () => {
  for (const [name, series] of fixtures) {
    const drawn = draw(
      series,
      { note: '2021-01-12T00:10Z a note', threshold: '3 a level' },
      incidentOf({ started: 5, detected: -7, resolved: 20 }),
    );

    test(`${name}: no number is missing`, () => {
      assert.doesNotMatch(drawn.svg, /NaN|Infinity|undefined|null/u);
      assert.doesNotMatch(drawn.description, /NaN|undefined|null/u);
    });

    test(`${name}: nothing that a strict policy refuses`, () => {
      assert.doesNotMatch(drawn.svg, /style=|<style|<script|\son\w+=|href=/u);
    });

    test(`${name}: named and described for whoever does not see it`, () => {
      assert.match(drawn.svg, /^<svg [^>]*role="img"[^>]* aria-label="Memory"/u);
      const id = /aria-describedby="([^"]+)"/u.exec(drawn.svg)?.[1] ?? '';
      assert.ok(drawn.svg.includes(`<desc id="${id}">`));
    });

    test(`${name}: elements open and close in order`, () => {
      const open: string[] = [];
      for (const [, end, tag, self] of drawn.svg.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/gu)) {
        if (end === '/') assert.equal(open.pop(), tag);
        else if (self === '') open.push(tag ?? '');
      }
      assert.deepEqual(open, []);
    });
  }
});

test('Lines stay inside the plot, and reach the highest and the lowest value', () => {
  for (const [name, series] of fixtures) {
    const { svg } = draw(series);
    const [, width = '', height = ''] = /viewBox="0 0 (\d+) (\d+)"/u.exec(svg) ?? [];
    for (const [, data = ''] of svg.matchAll(/class="graph-line[^"]*" d="([^"]*)"/gu)) {
      const points = pointsOfPath(data).flat();
      assert.ok(
        points.every(({ x, y }) => x >= 0 && x <= Number(width) && y >= 0 && y <= Number(height)),
        name,
      );
    }
  }
  // From 0 to 10: a height of 204 with 22 pixels of headroom, in half pixels.
  const { svg } = draw(seriesOf('a', [0, 10, 0]));
  const points = pointsOfPath(/class="graph-line[^"]*" d="([^"]*)"/u.exec(svg)?.[1] ?? '').flat();
  assert.deepEqual([points[0]?.y, points[1]?.y, points[2]?.y], [408, 44, 408]);
});

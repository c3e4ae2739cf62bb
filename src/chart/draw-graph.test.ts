import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Series } from '../domain/metric.ts';
import { drawGraph } from './draw-graph.ts';
import type { DrawnGraph, GraphIncident } from './drawn-graph.ts';
import {
  attributesOf,
  dataOf,
  incidentOf,
  pointsOfPath,
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

const many = (count: number, value: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, index) => value(index));

test('A gap parts the line and is hatched; a single sample is a dot', () => {
  const { svg, description } = draw(seriesOf('a', [1, 2, 3, NaN, NaN, 4, NaN, 5, 6]));
  const line = /class="graph-line[^"]*" d="([^"]*)"/u.exec(svg)?.[1] ?? '';
  assert.equal(pointsOfPath(line).length, 2);
  assert.match(svg, /class="graph-point" d="M\d+ \d+h0"/u);
  // Two gaps with nothing but a dot between them are one hatch.
  assert.equal(svg.match(/class="graph-gap"/gu)?.length, 1);
  assert.match(description, /No samples 00:03–00:04, 00:06\./u);
});

test('All text is escaped', () => {
  const { svg } = draw(seriesOf('a', [1, 2]), {
    title: '<b>"M" & \'N\'</b>',
    note: '00:00 <script>alert(1)</script>',
    description: ']]> & <!--',
  });
  assert.match(svg, /aria-label="&lt;b&gt;&quot;M&quot; &amp; &#39;N&#39;&lt;\/b&gt;"/u);
  assert.doesNotMatch(svg, /<script|<!--|<b>/u);
});

test('Several series have dash patterns, keys at their lines and a legend that says their highest', () => {
  const { svg, legend } = draw([seriesOf('api', [1, 5, 2]), seriesOf('web', [3, 3, 9])], {
    unit: 'percent',
  });
  assert.deepEqual(
    legend.map(({ key, summary }) => [key, summary]),
    [
      ['api', 'highest 5 % at 00:01'],
      ['web', 'highest 9 % at 00:02'],
    ],
  );
  assert.match(svg, /graph-line graph-series-1"[\s\S]*graph-line graph-series-2"/u);
  assert.equal(svg.match(/graph-strong"[^>]*>(?:api|web)</gu)?.length, 2);
  assert.doesNotMatch(svg, /graph-area/u);
  const letters = draw(many(12, (i) => i).map((i) => seriesOf(`pod-${i}`, [i, i + 1]))).legend;
  assert.deepEqual([letters[0]?.key, letters[11]?.key], ['A', 'L']);
});

test('The same input gives the same bytes', () => {
  const twice = [1, 2].map(() => draw(seriesOf('a', [1, 4, 2]), {}, incidentOf({ started: 1 })));
  assert.deepEqual(twice[0], twice[1]);
});

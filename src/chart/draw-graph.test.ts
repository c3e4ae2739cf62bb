import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import type { Series } from '../domain/metric.ts';
import { readMetricData } from '../read/metric-data/read-metric-data.ts';
import { drawGraph, drawGroup } from './draw-graph.ts';
import type { DrawnGraph, GraphIncident } from './drawn-graph.ts';
import {
  attributesOf,
  dataOf,
  incidentOf,
  pointsOfPath,
  randomNumbers,
  seriesOf,
} from './testing.ts';

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
    const height = Number(
      /viewBox="0 0 1744 (\d+)"[^>]*><path class="graph-(?:area|line)/u.exec(svg)?.[1] ?? 0,
    );
    for (const [, data = ''] of svg.matchAll(/class="graph-line[^"]*" d="([^"]*)"/gu)) {
      const points = pointsOfPath(data).flat();
      assert.ok(
        points.every(({ x, y }) => x >= 0 && x <= 1744 && y >= 0 && y <= height),
        name,
      );
    }
  }
  // From 0 to 10: a height of 204 with 22 pixels of headroom, in half pixels.
  const { svg } = draw(seriesOf('a', [0, 10, 0]));
  const points = pointsOfPath(/class="graph-line[^"]*" d="([^"]*)"/u.exec(svg)?.[1] ?? '').flat();
  assert.deepEqual([points[0]?.y, points[1]?.y, points[2]?.y], [408, 44, 408]);
});

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
  assert.equal(svg.match(/graph-strong">(?:api|web)</gu)?.length, 2);
  assert.doesNotMatch(svg, /graph-area/u);
  const letters = draw(many(12, (i) => i).map((i) => seriesOf(`pod-${i}`, [i, i + 1]))).legend;
  assert.deepEqual([letters[0]?.key, letters[11]?.key], ['A', 'L']);
});

test('The same input gives the same bytes', () => {
  const twice = [1, 2].map(() => draw(seriesOf('a', [1, 4, 2]), {}, incidentOf({ started: 1 })));
  assert.deepEqual(twice[0], twice[1]);
});

const incidents = '../../content/incidents/2021-01-12-django-site-exhaustion/';
function file(name: string) {
  const { data } = readMetricData(readFileSync(new URL(incidents + name, import.meta.url), 'utf8'));
  assert.ok(data);
  return data;
}

test('2021-01-12: two graphs on one axis, with true peaks, gap and window', () => {
  const { panels, table, caption } = drawGroup(
    [
      {
        data: file('site-memory.csv'),
        attributes: attributesOf({ title: 'Memory', unit: 'bytes' }),
      },
      {
        data: file('site-cpu-throttling.csv'),
        attributes: attributesOf({ title: 'CPU', unit: 'ratio' }),
      },
    ],
    { incident: incidentOf({ started: 181, detected: -182 }, 282), idPrefix: 'g' },
  );
  const [memory, cpu] = panels;
  assert.equal(memory?.highest, 'Highest 1.89 GB at 03:42');
  assert.equal(cpu?.highest, 'Highest 65.9 % at 03:52');
  for (const text of [
    '1.63 GB',
    '1.89 GB',
    '03:37–03:38 no samples',
    'Started 03:01',
    'Detected ~03:02',
    'end not recorded',
  ]) {
    assert.ok(memory.svg.includes(text), text);
  }
  assert.match(
    memory.description,
    /^01:48–05:20 UTC, 12 January 2021\. Highest 1\.89 GB at 03:42, lowest 182 MB at 04:45, last 343 MB at 05:20\. No samples 03:37–03:38\./u,
  );
  assert.match(cpu.description, /No readings before 03:43\. No readings after 04:44\./u);
  const ranges = panels.map(({ svg }) => /data-from="\d+" data-to="\d+"/u.exec(svg)?.[0]);
  assert.equal(ranges[0], ranges[1]);
  const axes = panels.map(({ svg }) => svg.includes('12 January 2021, UTC'));
  assert.deepEqual(axes, [false, true]);
  const ids = panels.flatMap(({ svg }) => [...svg.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id));
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(table.rows.length, 213);
  const at = table.rows.find(({ time }) => time === '03:52');
  assert.deepEqual(at, {
    datetime: '2021-01-12T03:52Z',
    time: '03:52',
    cells: ['426 MB', '65.9 %'],
  });
  assert.deepEqual(table.rows.find(({ time }) => time === '03:37')?.cells, ['no sample', '']);
  assert.ok(caption.some(({ text }) => text.includes('hatched after the last recorded event')));
});

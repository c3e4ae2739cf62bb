/**
 * What a graph costs: CPU time a graph, bytes a graph, and what a file of a million rows takes.
 *
 * Run: node bench/chart.ts
 */
import { drawGraph } from '../src/chart/draw-graph.ts';
import type { DrawnGraph } from '../src/chart/drawn-graph.ts';
import type { MetricData } from '../src/domain/metric.ts';
import { readGraphAttributes } from '../src/domain/graph-attributes.ts';
import { readMetricData } from '../src/read/metric-data/read-metric-data.ts';

const start = Date.UTC(2021, 0, 12);

/** A CSV of so many samples, one every `step` seconds; the values walk, and are the same in every run. */
function csv(series: number, samples: number, step: number): string {
  let state = 1;
  const random = (): number => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const values = Array.from({ length: series }, () => 500);
  const lines = [`time,${values.map((_, index) => `series-${index + 1}`).join(',')}`];
  for (let row = 0; row < samples; row += 1) {
    const cells = values.map((value, index) => {
      values[index] = Math.max(0, value + (random() - 0.5) * 40);
      return value.toFixed(1);
    });
    const time = new Date(start + row * step * 1000).toISOString().replace('.000Z', 'Z');
    lines.push([time, ...cells].join(','));
  }
  return lines.join('\n');
}

function read(text: string): MetricData {
  const { data } = readMetricData(text);
  if (data === null) throw new Error('The benchmark’s own data cannot be read.');
  return data;
}

function draw(data: MetricData): DrawnGraph {
  const reading = readGraphAttributes({ data: 'x.csv', title: 'Memory', unit: 'bytes' });
  if (!reading.ok) throw new Error('The benchmark’s own graph cannot be read.');
  const known = (epochMs: number, approximate: boolean) => {
    return { kind: 'known', epochMs, approximate, precision: 'minute' } as const;
  };
  const incident = {
    instants: {
      started: known(start + 3_600_000, false),
      detected: known(start + 4_200_000, true),
      acknowledged: { kind: 'unknown' },
      mitigated: { kind: 'unknown' },
      resolved: { kind: 'unknown' },
    },
    lastRecorded: start + 20_000_000,
  } as const;
  return drawGraph({ data, attributes: reading.attributes }, { incident, idPrefix: 'g' });
}

/** CPU milliseconds of one call, the mean of `times`; those of all threads, so that collecting garbage counts. */
function cpu(times: number, work: () => void): number {
  const before = process.cpuUsage();
  for (let index = 0; index < times; index += 1) work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / times;
}

/** The least and the median of twenty rounds: other work on the machine makes every round slower, and some much. */
function rounds(times: number, work: () => void): string {
  const all = Array.from({ length: 20 }, () => cpu(times, work)).sort((a, b) => a - b);
  return `${(all[0] ?? 0).toFixed(2)} ms CPU at least, ${(all[10] ?? 0).toFixed(2)} ms median`;
}

const small = csv(2, 720, 60);
const smallData = read(small);
cpu(300, () => draw(read(small)));
console.log(`2 × 720 samples, a graph with its table: ${rounds(100, () => draw(smallData))}`);
console.log(`2 × 720 samples, reading the file: ${rounds(100, () => read(small))}`);
console.log(`2 × 720 samples: ${draw(smallData).svg.length} characters of SVG`);

const large = csv(1, 1_000_000, 1);
let svg = '';
const milliseconds = cpu(1, () => {
  svg = draw(read(large)).svg;
});
const paths = [...svg.matchAll(/ d="([^"]*)"/gu)].map((match) => (match[1] ?? '').length);
console.log(
  `1,000,000 rows: ${(milliseconds / 1000).toFixed(2)} s CPU, the longest path ${Math.max(...paths)} characters`,
);

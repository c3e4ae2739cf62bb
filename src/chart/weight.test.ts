import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  attributesOf,
  dataOf,
  incidentOf,
  randomNumbers,
  seriesOf,
} from '../../tests/support/metric-samples.ts';
import { drawGraph } from './draw-graph.ts';

/** Characters of the SVG of so many series of 720 samples; `next` makes a value from the one before. */
function weight(series: number, next: (before: number, random: number) => number): number {
  const random = randomNumbers(11);
  const all = Array.from({ length: series }, (_, index) => {
    let value = 500;
    return seriesOf(
      `series-${index + 1}`,
      Array.from({ length: 720 }, () => (value = next(value, random()))),
    );
  });
  const { svg } = drawGraph(
    { data: dataOf(...all), attributes: attributesOf({ unit: 'bytes' }) },
    { incident: incidentOf({ started: 60, detected: -70 }, 333), idPrefix: 'g' },
  );
  return svg.length;
}

test('Two series of half a day by the minute leave room for title, legend and caption in 8 KB', () => {
  // The words round the SVG, with their marks and the two lines of the legend, take about 850 bytes.
  const walk = weight(2, (before, random) => Math.max(0, before + (random - 0.5) * 40));
  assert.ok(walk < 7250, `a walk: ${walk}`);
  // Noise that leaps over the whole height is the heaviest there is: no sample lies on the way to the next.
  const noise = weight(2, (_, random) => random * 800);
  assert.ok(noise < 10_500, `noise: ${noise}`);
});

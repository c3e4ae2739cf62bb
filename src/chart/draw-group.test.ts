import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readMetricData } from '../read/metric-data/read-metric-data.ts';
import { drawGroup } from './draw-graph.ts';
import { attributesOf, incidentOf } from '../../tests/support/metric-samples.ts';

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

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { DataProblem, Series } from '../../domain/metric.ts';
import { readMetricData, recogniseFormat } from './read-metric-data.ts';

function series(text: string): readonly Series[] {
  const { data, problems } = readMetricData(text);
  assert.deepEqual(problems, []);
  assert.ok(data);
  return data.series;
}

const only = (text: string): Series => {
  const [first] = series(text);
  assert.ok(first);
  return first;
};

function firstProblem(text: string): DataProblem {
  const { data, problems } = readMetricData(text);
  assert.equal(data, null);
  const [problem] = problems;
  assert.ok(problem);
  return problem;
}

const example = (name: string): string => {
  const folder = '../../../content/incidents/2021-01-12-django-site-exhaustion/';
  return readFileSync(new URL(folder + name, import.meta.url), 'utf8');
};

test('The site’s memory of 2021-01-12 has 213 samples, two of them empty', () => {
  const { times, values } = only(example('site-memory.csv'));
  assert.equal(times.length, 213);
  assert.equal(values.filter((value) => Number.isNaN(value)).length, 2);
  assert.equal(Math.max(...values.filter(Number.isFinite)), 1_893_000_000);
});

test('Times are read in every notation, to the millisecond', () => {
  const expected = Date.UTC(2021, 0, 12, 3, 42, 0);
  for (const time of [
    '2021-01-12T03:42:00Z',
    '2021-01-12T03:42Z',
    '2021-01-12 03:42:00 UTC',
    '2021-01-12T04:42:00+01:00',
    '2021-01-11T22:42:00-0500',
    '1610422920',
    '1610422920000',
  ]) {
    assert.equal(only(`time,a\n${time},1\n`).times[0], expected, time);
  }
  assert.equal(only('time,a\n2021-01-12T03:42:00.250Z,1\n').times[0], expected + 250);
  assert.equal(only('time,a\n1610422920.5,1\n').times[0], expected + 500);
});

test('A byte order mark, CRLF, quotes and blank lines at the end are no matter', () => {
  const text = '\uFEFF"time","a ""b"", c"\r\n"2021-01-12T03:42:00Z","1.5"\r\n\r\n';
  const { name, values } = only(text);
  assert.equal(name, 'a "b", c');
  assert.deepEqual(values, [1.5]);
});

test('NaN, infinities and empty cells are told apart from numbers', () => {
  const cells = ['NaN', '+Inf', '-Inf', 'null', '', '0'];
  const rows = cells.map((cell, index) => `${1_610_422_920 + index},${cell}`);
  const { values } = only(`time,a\n${rows.join('\n')}\n`);
  assert.deepEqual(values, [NaN, Infinity, -Infinity, NaN, NaN, 0]);
});

test('A cell left empty for another series’ sake is no sample of its own', () => {
  const [a, b] = series('time,a,b\n0,1,\n1,,5\n2,2,\n3,,6\n4,,\n');
  assert.deepEqual(a?.times, [0, 2000, 4000]);
  assert.deepEqual(b?.times, [1000, 3000, 4000]);
  assert.deepEqual(a.values, [1, 2, NaN]);
});

test('Grafana’s download is recognised, with sep= and units', () => {
  const text = 'sep=;\r\n"Time";"site"\r\n1610422920000;1.5 GiB\r\n1610422980000;395 MiB\r\n';
  assert.equal(recogniseFormat(text), 'grafana-csv');
  const { writtenFamily, values } = only(text);
  assert.equal(writtenFamily, 'bytes');
  assert.deepEqual(values, [1.5 * 2 ** 30, 395 * 2 ** 20]);
  assert.equal(recogniseFormat('"Time","a"\n1610422920000,66%\n'), 'grafana-csv');
  assert.deepEqual(only('"Time","a"\n1610422920000,66%\n').values, [66]);
});

test('Prometheus’ answer gives series with full and short names', () => {
  const [one, two] = series(
    JSON.stringify({
      status: 'success',
      data: {
        resultType: 'matrix',
        result: [
          {
            metric: { __name__: 'up', job: 'x', instance: 'a' },
            values: [
              [1.5, '1'],
              [61, 'NaN'],
            ],
          },
          { metric: { __name__: 'up', job: 'x', instance: 'b' }, values: [[30, '+Inf']] },
        ],
      },
    }),
  );
  assert.equal(one?.name, 'up{instance="a", job="x"}');
  assert.equal(one.label, 'a');
  assert.deepEqual(one.times, [1500, 61_000]);
  assert.deepEqual(one.values, [1, NaN]);
  assert.deepEqual(two?.values, [Infinity]);
});

const wrong: [string, string, string, [number, number]][] = [
  ['empty file', '', 'data-empty', [1, 1]],
  ['only blanks', ' \n\n', 'data-empty', [1, 1]],
  ['header alone', 'time,a\n', 'data-empty', [1, 1]],
  ['no header', '2021-01-12T03:42:00Z,1\n', 'data-header-missing', [1, 1]],
  ['one column', 'time\n2021-01-12T03:42:00Z\n', 'data-no-series', [1, 1]],
  ['unnamed column', 'time,a,\n1,2,3\n', 'data-series-unnamed', [1, 8]],
  ['two of one name', 'time,a,a\n1,2,3\n', 'data-series-twice', [1, 8]],
  ['series in rows', 'Series;Time;Value\na;1;2\n', 'data-series-in-rows', [1, 1]],
  ['no zone', 'time,a\n2021-01-12T03:42:00,1\n', 'data-time-without-zone', [2, 1]],
  ['no such day', 'time,a\n2021-02-30T03:42:00Z,1\n', 'data-time-unreadable', [2, 1]],
  ['no such hour', 'time,a\n2021-02-20T24:42:00Z,1\n', 'data-time-unreadable', [2, 1]],
  ['no time', 'time,a\nnoon,1\n', 'data-time-unreadable', [2, 1]],
  ['empty time', 'time,a\n,1\n', 'data-time-unreadable', [2, 1]],
  ['unsorted', 'time,a\n20,1\n10,1\n', 'data-time-unsorted', [3, 1]],
  ['twice', 'time,a\n"20",1\r\n20,1\n', 'data-time-twice', [3, 1]],
  ['mixed notations', 'time,a\n20,1\n2021-01-12T03:42:00Z,1\n', 'data-time-mixed', [3, 1]],
  ['no number', 'time,"a\nb"\n20,1\n30,much\n', 'data-value-unreadable', [4, 4]],
  ['decimal comma', 'time;a\n20;1,5\n', 'data-value-unreadable', [2, 4]],
  ['ragged, short', 'time,a,b\n20,1\n', 'data-row-ragged', [2, 1]],
  ['ragged, long', 'time,a\n20,1,2\n', 'data-row-ragged', [2, 6]],
  ['open quote', 'time,a\n20,1\n30,"2\n40,3\n', 'data-quote-unclosed', [3, 4]],
  ['two units', 'time,a\n20,1 GB\n30,5 %\n', 'data-units-mixed', [3, 4]],
  ['broken JSON', '{"a": [1,}', 'data-json-broken', [1, 10]],
  ['other JSON', '{"a": 1}', 'data-not-a-range', [1, 1]],
  ['an instant vector', '{"resultType":"vector","result":[]}', 'data-not-a-range', [1, 15]],
  ['an error', '{"status":"error","error":"parse error"}', 'data-not-a-range', [1, 1]],
  ['no series', '{"resultType":"matrix","result":[]}', 'data-empty', [1, 33]],
];

for (const [name, text, rule, [line, column]] of wrong) {
  test(`Problem: ${name}`, () => {
    const problem = firstProblem(text);
    assert.deepEqual([problem.rule, problem.line, problem.column], [rule, line, column]);
    assert.ok(problem.endLine > line || problem.endColumn >= column);
    assert.match(problem.message, /\.$/u);
    assert.match(problem.cure, /\.$/u);
  });
}

test('A sample of Prometheus that is wrong is found on its line', () => {
  const text = `{"resultType": "matrix", "result": [{"metric": {}, "values": [
    [1, "2"],
    [1, "3"],
    [2, "many"]]}]}`;
  const { problems } = readMetricData(text);
  assert.deepEqual(
    problems.map(({ rule, line, column }) => [rule, line, column]),
    [
      ['data-time-twice', 3, 5],
      ['data-value-unreadable', 4, 5],
    ],
  );
});

test('A wrong column is reported twenty times and then counted', () => {
  const rows = Array.from({ length: 50 }, (_, index) => `${index},x`).join('\n');
  const { problems } = readMetricData(`time,a\n${rows}\n`);
  assert.equal(problems.length, 21);
  assert.match(problems.at(-1)?.message ?? '', /^30 more/u);
});

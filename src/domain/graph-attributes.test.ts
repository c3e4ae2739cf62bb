import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readGraphAttributes } from './graph-attributes.ts';
import { metricGraphAttributes, type AttributeSlip, type GraphAttributes } from './metric-graph.ts';

const least = { data: 'memory.csv', title: 'Memory' };

function read(written: Record<string, string>): GraphAttributes {
  const reading = readGraphAttributes({ ...least, ...written });
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.attributes;
}

function slips(written: Record<string, string>): readonly AttributeSlip[] {
  const reading = readGraphAttributes(written);
  return reading.ok ? [] : reading.slips;
}

const slipOf = (written: Record<string, string>) => slips({ ...least, ...written })[0];

test('What is not said is null, and the axis starts at zero', () => {
  const attributes = read({});
  assert.equal(attributes.unit, null);
  assert.equal(attributes.y, 'zero');
  assert.deepEqual(attributes.thresholds, []);
});

test('Thresholds are a value and a name each', () => {
  const { thresholds } = read({ unit: 'bytes', threshold: '1.5e9 Memory limit; 1 GB  Alert' });
  assert.deepEqual(thresholds, [
    { value: 1.5e9, label: 'Memory limit' },
    { value: 1e9, label: 'Alert' },
  ]);
  assert.equal(read({ unit: 'ratio', threshold: '80 % Full' }).thresholds[0]?.value, 0.8);
});

test('Notes are a time and a text each', () => {
  const { notes } = read({ note: '03:37 networking errors; 2021-01-12T03:42Z peak;' });
  assert.deepEqual(
    notes.map(({ text }) => text),
    ['networking errors', 'peak'],
  );
});

test('A peak is a value at a time, as exact as it was written', () => {
  const { peak } = read({ unit: 'bytes', peak: '1.9 GB at 03:42' });
  assert.equal(peak?.quantity.halfDigit, 0.05e9);
  assert.equal(peak.time.precisionMs, 60_000);
  assert.equal(peak.text, '1.9 GB at 03:42');
});

test('Every slip names its attribute and says what to do', () => {
  const cases: [Record<string, string>, string | null, string][] = [
    [{ threshold: 'high Memory limit' }, 'threshold', 'graph-threshold-unreadable'],
    [{ threshold: '1.5e9' }, 'threshold', 'graph-threshold-unreadable'],
    [{ unit: 'seconds', threshold: '1 GB Limit' }, 'threshold', 'graph-unit-differs'],
    [{ note: '03:37' }, 'note', 'graph-note-unreadable'],
    [{ note: 'later something' }, 'note', 'graph-time-unreadable'],
    [{ peak: 'about a lot' }, 'peak', 'graph-peak-unreadable'],
    [{ unit: 'seconds', peak: '1 GB at 03:42' }, 'peak', 'graph-unit-differs'],
    [{ from: 'yesterday' }, 'from', 'graph-time-unreadable'],
    [{ from: '2021-01-12T05:00Z', to: '2021-01-12T04:00Z' }, 'to', 'graph-range-backwards'],
    [{ y: 'log' }, 'y', 'graph-attribute-unreadable'],
    [{ format: 'xlsx' }, 'format', 'graph-attribute-unreadable'],
    [{ captured: '2021-02-30' }, 'captured', 'graph-attribute-unreadable'],
    [{ title: ' ' }, 'title', 'graph-attribute-unreadable'],
    [{ colour: 'red' }, 'colour', 'graph-attribute-unknown'],
  ];
  for (const [written, attribute, rule] of cases) {
    const slip = slipOf(written);
    assert.deepEqual([slip?.attribute, slip?.rule], [attribute, rule], JSON.stringify(written));
    assert.match(slip?.message ?? '', /\.$/u);
    assert.match(slip?.cure ?? '', /\.$/u);
  }
});

test('A graph without data or title has two slips, and both are about what is absent', () => {
  assert.deepEqual(
    slips({}).map(({ rule, attribute }) => [rule, attribute]),
    [
      ['graph-attribute-missing', null],
      ['graph-attribute-missing', null],
    ],
  );
});

test('All names are known to whoever proposes one', () => {
  assert.equal(metricGraphAttributes.length, 16);
  assert.ok(metricGraphAttributes.includes('threshold'));
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { postmortemWith } from '../../tests/support/postmortem-with.ts';
import { describeStrip } from './strip-description.ts';
import { stripOf } from './strip.ts';

const started = '2021-01-12T03:00Z';

test('without a start, or with nothing after it, there is nothing to draw', () => {
  assert.equal(stripOf(postmortemWith({ timeline: ['03:00', '04:00'] })), null);
  assert.equal(stripOf(postmortemWith({ instants: { started } })), null);
});

test('stretches follow each other and keep their proportions', () => {
  const strip = stripOf(
    postmortemWith({
      instants: {
        started,
        detected: '2021-01-12T03:15Z',
        mitigated: '2021-01-12T03:45Z',
        resolved: '2021-01-12T04:00Z',
      },
    }),
  );
  assert.ok(strip);
  const [undetected, known, mitigated] = strip.phases;
  assert.deepEqual(
    strip.phases.map(({ kind }) => kind),
    ['undetected', 'known', 'mitigated'],
  );
  assert.ok(undetected && known && mitigated);
  assert.ok(Math.abs(known.width - 2 * undetected.width) < 0.05);
  assert.ok(Math.abs(undetected.x + undetected.width - known.x) < 0.05);
  assert.ok(Math.abs(known.x + known.width - mitigated.x) < 0.05);
});

test('an end that is not recorded: solid to the last record, hatched after it', () => {
  const strip = stripOf(postmortemWith({ instants: { started }, timeline: ['03:10', '04:00'] }));
  assert.ok(strip);
  const last = strip.phases.at(-1);
  assert.equal(last?.kind, 'unrecorded');
  assert.equal(last.label?.text, 'end not recorded');
  assert.equal(last.x + last.width, 100);
  const solid = strip.phases.at(-2);
  assert.ok(solid && Math.abs(solid.x + solid.width - last.x) < 0.05);
});

test('a long label of a short stretch turns round near the right edge, and none is drawn over another', () => {
  const strip = stripOf(
    postmortemWith({
      instants: { started, detected: '2021-01-12T03:59Z', resolved: '2021-01-12T04:00Z' },
      timeline: ['02:30'],
    }),
  );
  const [undetected, known] = strip?.phases ?? [];
  assert.equal(undetected?.label?.anchor, 'end');
  assert.equal(known?.label, null);
});

test('ranges take lanes where they and their labels do not meet', () => {
  const strip = stripOf(
    postmortemWith({
      instants: { started, resolved: '2021-01-12T05:00Z' },
      timeline: ['03:10', '03:20–03:40', '03:30–03:50', '04:30–04:40'],
    }),
  );
  assert.deepEqual(
    strip?.ranges.map(({ lane, label }) => [lane, label]),
    [
      [0, '03:20–03:40'],
      [1, '03:30–03:50'],
      // Its label stands at its left, where the first two have theirs on a phone.
      [2, '04:30–04:40'],
    ],
  );
  assert.equal(strip.lanes, 3);
  assert.equal(strip.moments.length, 1);
});

test('labels of ranges have room on a phone where four lanes are enough', () => {
  const instants = { started, resolved: '2021-01-12T05:00Z' };
  const few = stripOf(postmortemWith({ instants, timeline: ['03:20–03:40', '03:45–03:50'] }));
  assert.deepEqual(
    few?.ranges.map(({ lane, wide }) => [lane, wide]),
    // The second's bar lies under the first's label, as a phone shows it.
    [
      [0, false],
      [1, false],
    ],
  );
});

test('where there are more, a phone leaves out the labels that would meet, and only those', () => {
  const instants = { started, resolved: '2021-01-12T05:00Z' };
  const minutes = [10, 14, 18, 22, 26, 55];
  const timeline = [
    ...minutes.map((minute) => `03:${minute}–03:${minute + 3}`),
    ...['04:20–04:22', '04:50–04:52', '04:56–04:58'],
  ];
  const ranges = stripOf(postmortemWith({ instants, timeline }))?.ranges ?? [];
  assert.ok(ranges.length > 5);
  assert.deepEqual(new Set(ranges.map(({ wide }) => wide)), new Set([true, false]));
  const bars = ranges.map(({ x, width, lane }) => ({ lane, from: x, until: x + width }));
  // A label takes 23 per cent of a phone's strip.
  const labels = ranges
    .filter(({ wide }) => !wide)
    .map(({ x, width, lane, side }) => ({ lane, from: side === 'left' ? x - 23 : x + width }))
    .map((label) => ({ ...label, until: label.from + 23 }));
  const boxes = [...bars, ...labels];
  for (const [index, box] of boxes.entries()) {
    assert.ok(box.from >= 0 && box.until <= 100);
    for (const other of boxes.slice(index + 1)) {
      const apart = box.until <= other.from || other.until <= box.from;
      assert.ok(box.lane !== other.lane || apart, JSON.stringify([box, other]));
    }
  }
});

test('the label of a stretch makes room for a longer one before it', () => {
  const strip = stripOf(
    postmortemWith({
      instants: {
        started,
        detected: '2021-01-12T03:04Z',
        mitigated: '2021-01-12T03:40Z',
        resolved: '2021-01-12T05:00Z',
      },
    }),
  );
  const [undetected, known] = strip?.phases.map(({ label }) => label) ?? [];
  assert.ok(undetected && known);
  assert.equal(undetected.text, 'Undetected, 4 min');
  // Bold letters of 12 pixels on A4, the narrowest strip that is wide.
  const letter = (7 / 672) * 100;
  assert.ok(undetected.x + undetected.text.length * letter < known.x - 2.5 * letter);
});

test('entries long before the start do not press the incident into a corner', () => {
  const strip = stripOf(
    postmortemWith({
      instants: { started, resolved: '2021-01-12T04:00Z' },
      timeline: ['2021-01-10T12:00', '02:50'],
    }),
  );
  assert.equal(strip?.earlier, 1);
  assert.equal(strip.moments.length, 1);
  assert.ok((strip.phases[0]?.width ?? 0) > 60);
});

test('the axis has a few round times inside the strip', () => {
  const strip = stripOf(
    postmortemWith({ instants: { started, resolved: '2021-01-12T04:45Z' }, timeline: [] }),
  );
  assert.deepEqual(
    strip?.ticks.map(({ label }) => label),
    ['03:30', '04:00', '04:30'],
  );
  const days = stripOf(postmortemWith({ instants: { started, resolved: '2021-01-14T03:00Z' } }));
  assert.ok(days?.ticks.some(({ label }) => label === '13 Jan'));
});

test('the strip in words', () => {
  const postmortem = postmortemWith({
    instants: { started, detected: '2021-01-12T03:15Z' },
    timeline: ['04:00'],
  });
  const strip = stripOf(postmortem);
  assert.ok(strip);
  assert.equal(
    describeStrip(postmortem, strip),
    'The incident to scale, in UTC. Undetected 03:00 to 03:15, 15 min. Known: from 03:15, end not recorded.',
  );
});

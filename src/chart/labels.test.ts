import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawGraph } from './draw-graph.ts';
import {
  attributesOf,
  dataOf,
  incidentOf,
  randomNumbers,
  seriesOf,
} from '../../tests/support/metric-samples.ts';
import { textWidth } from './text-width.ts';

interface Box {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The boxes of all labels that a graph of this width shows, the axes' own included. */
function boxesAt(svg: string, width: number): Box[] {
  const boxes: Box[] = [];
  for (const [, attributes = '', content = ''] of svg.matchAll(/<text([^>]*)>(.*?)<\/text>/gu)) {
    const of = (name: string): string =>
      new RegExp(` ${name}="([^"]*)"`, 'u').exec(attributes)?.[1] ?? '';
    const tier = /graph-(\d+)/u.exec(of('class'))?.[1];
    if (tier !== undefined && width < Number(tier)) continue;
    if (of('y') === '') continue;
    const strong = /graph-(?:strong|moment)/u.test(attributes + content);
    const [first = '', ...more] = content
      .split(/<tspan x=[^>]*>/u)
      .map((part) => part.replace(/<[^>]*>/gu, ''));
    const size = Math.max(...[first, ...more].map((part) => textWidth(part, 12, strong)));
    const anchor = of('text-anchor');
    const x = (parseFloat(of('x') || '0') / 100) * width + Number(of('dx') || 0);
    const left = anchor === 'end' ? x - size : anchor === 'middle' ? x - size / 2 : x;
    const y = Number(of('y'));
    boxes.push({
      text: first,
      left,
      right: left + size,
      top: y - 9,
      bottom: y + 2 + more.length * 14,
    });
  }
  return boxes;
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (two) =>
          one.left < two.right &&
          two.left < one.right &&
          one.top < two.bottom &&
          two.top < one.bottom,
      )
      .map((two) => `${one.text} / ${two.text}`),
  );
}

const widths = [288, 320, 352, 400, 480, 560, 720, 872, 1000];

test('No label covers another, at any width, wherever the instants lie', () => {
  const random = randomNumbers(3);
  for (let round = 0; round < 40; round += 1) {
    const minute = (): number => Math.floor(random() * 180);
    const incident = incidentOf({
      started: minute(),
      detected: -minute(),
      acknowledged: minute(),
      mitigated: minute(),
      ...(round % 2 === 0 ? { resolved: minute() } : {}),
    });
    const values = Array.from({ length: 180 }, () => (random() > 0.95 ? NaN : random() * 1e9));
    const attributes = attributesOf({
      unit: 'bytes',
      note: '01:10 a remark; 01:14 another one',
      threshold: '5e8 Limit',
    });
    const { svg } = drawGraph(
      { data: dataOf(seriesOf('a', values)), attributes },
      { incident, idPrefix: 'g' },
    );
    for (const width of widths) {
      const boxes = boxesAt(svg, width);
      assert.deepEqual(overlaps(boxes), [], `round ${round}, ${width} pixels`);
      const outside = boxes.filter(({ left, right }) => left < -1 || right > width + 1);
      assert.deepEqual(
        outside.map(({ text }) => text),
        [],
        `round ${round}, ${width} pixels`,
      );
    }
  }
});

test('Five instants within a minute all have labels, in a stair', () => {
  const incident = incidentOf({
    started: 60,
    detected: 61,
    acknowledged: 62,
    mitigated: 63,
    resolved: 64,
  });
  const { svg, caption } = drawGraph(
    {
      data: dataOf(
        seriesOf(
          'a',
          Array.from({ length: 180 }, (_, index) => index),
        ),
      ),
      attributes: attributesOf(),
    },
    { incident, idPrefix: 'g' },
  );
  for (const word of ['Started', 'Detected', 'Acknowledged', 'Mitigated', 'Resolved']) {
    assert.match(svg, new RegExp(`>${word} 01:0\\d<`, 'u'));
  }
  assert.ok(!caption.some(({ kind }) => kind === 'marks'));
});

test('No line of an instant runs through the words on a gap', () => {
  const values = Array.from({ length: 180 }, (_, index) => (index < 110 ? NaN : index));
  const { svg } = drawGraph(
    {
      data: dataOf(seriesOf('a', values)),
      attributes: attributesOf({ from: '00:00', to: '02:59' }),
    },
    { incident: incidentOf({ started: 70, detected: -72, resolved: 170 }), idPrefix: 'g' },
  );
  const lines = [...svg.matchAll(/<line class="graph-instant[^"]*" x1="([^"]*)%"/gu)];
  assert.ok(lines.length >= 2);
  for (const width of [358, 720, 872]) {
    const words = boxesAt(svg, width).find(({ text }) => text.startsWith('no readings'));
    assert.ok(words !== undefined, `at ${width} pixels`);
    for (const [, x = ''] of lines) {
      const at = (Number(x) / 100) * width;
      assert.ok(at < words.left || at > words.right, `${x} % at ${width} pixels`);
    }
  }
});

test('Marks without room are named in the caption', () => {
  const note = Array.from(
    { length: 12 },
    (_, index) => `01:${10 + index} a remark that takes a good deal of room`,
  );
  const { caption } = drawGraph(
    {
      data: dataOf(
        seriesOf(
          'a',
          Array.from({ length: 180 }, () => 1),
        ),
      ),
      attributes: attributesOf({ note: note.join(';') }),
    },
    { incident: null, idPrefix: 'g' },
  );
  assert.match(caption.find(({ kind }) => kind === 'marks')?.text ?? '', /^Also marked: 01:1/u);
});

/** One label of a graph: where its text stands, what it takes, how it is written. */
import { tierClass, type Candidate, type Shape, type Tier } from './board.ts';
import { element, escapeText, percent } from './svg.ts';
import { textWidth } from './text-width.ts';

/** Size of all text inside a graph, in pixels. */
export const labelSize = 12;

/** A piece of a label in one weight. */
export interface LabelSpan {
  readonly text: string;
  readonly strong: boolean;
}

/** A label at one place it could have. */
export interface Label extends Candidate {
  readonly anchor: 'start' | 'middle' | 'end';
  /** Per cent of the width. */
  readonly at: number;
  /** Pixels from there to the anchor. */
  readonly dx: number;
  /** Pixels from the plot's top to the first baseline. */
  readonly y: number;
  /** Lines from top to bottom, 14 pixels apart, each of one or more pieces. */
  readonly lines: readonly (readonly LabelSpan[])[];
}

const lineHeight = 14;

/**
 * A label and the room it takes.
 *
 * @param bold - whether its class makes all of it bold, which its pieces then need not be.
 */
export function label(
  anchor: Label['anchor'],
  at: number,
  dx: number,
  y: number,
  lines: Label['lines'],
  bold = false,
): Label {
  const width = Math.max(...lines.map((spans) => lineWidth(spans, bold)));
  const start = anchor === 'start' ? dx : anchor === 'end' ? dx - width : dx - width / 2;
  const shape: Shape = {
    at,
    left: start - 2,
    right: start + width + 2,
    top: y - 11,
    bottom: y + 4 + (lines.length - 1) * lineHeight,
  };
  return { anchor, at, dx, y, lines, shape };
}

function lineWidth(spans: readonly LabelSpan[], bold: boolean): number {
  return spans.reduce(
    (sum, { text, strong }) => sum + textWidth(text, labelSize, bold || strong),
    0,
  );
}

/** The label as SVG; `kind` is a class for a look of its own. */
export function labelSvg(
  { anchor, at, dx, y, lines }: Label,
  tier: Tier,
  kind: string | null,
): string {
  const whole = lines.every((spans) => spans.every(({ strong }) => strong));
  const content = lines
    .map((spans, line) => {
      const inner = spans
        .map(({ text, strong }) =>
          strong && !whole
            ? element('tspan', { class: 'graph-strong' }, escapeText(text))
            : escapeText(text),
        )
        .join('');
      return line === 0
        ? inner
        : element('tspan', { x: percent(at), dx: dx === 0 ? null : dx, dy: lineHeight }, inner);
    })
    .join('');
  const classes = [whole ? 'graph-strong' : null, kind, tierClass(tier)].filter(
    (name) => name !== null,
  );
  return element(
    'text',
    {
      class: classes.length === 0 ? null : classes.join(' '),
      x: percent(at),
      dx: dx === 0 ? null : dx,
      y: Math.round(y),
      'text-anchor': anchor === 'start' ? null : anchor,
    },
    content,
  );
}

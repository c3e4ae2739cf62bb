import { element, escapeText, percent } from './svg.ts';

/** One row of a grid of counts: the same things counted in each span of time. */
export interface CountRow {
  /** What is counted, above the row. */
  label: string;
  /** One for each column. */
  values: readonly number[];
}

/** Counts over time: a row of bars for each kind, all on one scale, above one axis. */
export interface CountGrid {
  rows: readonly CountRow[];
  /** The mark of each column on the axis; null where none begins. */
  ticks: readonly (string | null)[];
  /** Name of the drawing. */
  title: string;
  /** What it shows, in words. */
  description: string;
  /** Start of the ids in it, unique on the page. */
  idPrefix: string;
}

/** Pixels of the tallest bar, of the line above it for its label, and of the axis. */
const barHeight = 40;
const labelHeight = 24;
const axisHeight = 20;
/** Share of a column that its bar takes, and that it takes of a wide one. */
const barShare = 0.68;
const barShareOfWide = 0.3;
/** Up to so many columns are wide. */
const wideColumns = 16;

/** Draws the grid as SVG: lengths across in per cent, lengths down in pixels, so that it is fluid without a script. */
export function drawCountGrid({ rows, ticks, title, description, idPrefix }: CountGrid): string {
  const most = Math.max(1, ...rows.flatMap(({ values }) => values));
  const column = 100 / Math.max(1, ticks.length);
  const share = ticks.length > wideColumns ? barShare : barShareOfWide;
  const rowHeight = barHeight + labelHeight;
  const drawn = rows.map(({ label, values }, index) => {
    const base = (index + 1) * rowHeight;
    const bars = values.map((value, at) => (value === 0 ? '' : bar(value / most, at, base)));
    return [
      element('text', { y: base - barHeight - 8 }, escapeText(label)),
      ...bars,
      element('line', { class: 'axis', x2: '100%', y1: base, y2: base }),
    ].join('');
  });
  const axis = rows.length * rowHeight;
  const marks = shownTicks(ticks).map(({ label, at }) => tick(label, at * column, axis));
  return element(
    'svg',
    {
      class: 'chart',
      role: 'img',
      'aria-labelledby': `${idPrefix}-title ${idPrefix}-description`,
      height: axis + axisHeight,
    },
    [
      element('title', { id: `${idPrefix}-title` }, escapeText(title)),
      element('desc', { id: `${idPrefix}-description` }, escapeText(description)),
      ...drawn,
      ...marks,
    ].join(''),
  );

  function bar(part: number, at: number, base: number): string {
    // A count of one among hundreds is still to be seen.
    const height = Math.max(2, Math.round(part * barHeight));
    return element('rect', {
      class: 'solid',
      x: percent(at * column),
      y: base - height,
      width: percent(column * share),
      height,
    });
  }
}

/** At most eight marks, so that none covers another on a telephone. */
function shownTicks(ticks: readonly (string | null)[]): { label: string; at: number }[] {
  const all = ticks.flatMap((label, at) => (label === null ? [] : [{ label, at }]));
  const step = Math.ceil(all.length / 8);
  return all.filter((_, index) => index % step === 0);
}

function tick(label: string, x: number, axis: number): string {
  // A mark at the right end is written to its left, inside the drawing.
  const late = x > 92;
  return (
    element('line', {
      class: 'axis',
      x1: percent(x),
      x2: percent(x),
      y1: axis,
      y2: axis + 5,
    }) +
    element(
      'text',
      { x: percent(x), dx: late ? -4 : 4, y: axis + 16, 'text-anchor': late ? 'end' : null },
      escapeText(label),
    )
  );
}

/**
 * A cursor through all graphs of a figure: it follows the pointer, or the keys of a slider that stands on the last
 * graph's axis, and reads out every series. It reads what the page already holds (the times of each SVG's edges, and
 * the table of readings) and changes nothing until it is used.
 */
import { cellAt, nearestRow, stepOfKey, type Row } from './readings.ts';

/** One graph of the figure. */
interface Panel {
  readonly plot: HTMLElement;
  readonly svg: SVGElement;
  readonly line: SVGLineElement;
  readonly box: HTMLElement;
  /** The table's columns that are its series, and what each is called; empty for the only one. */
  readonly columns: readonly { readonly index: number; readonly name: string }[];
}

/** Milliseconds without a move after which a reading is announced. */
const quiet = 500;

for (const figure of document.querySelectorAll<HTMLElement>('.graph')) addCursor(figure);

function addCursor(figure: HTMLElement): void {
  const rows = rowsOf(figure);
  const heads = [...figure.querySelectorAll('thead th')].slice(1).map(textOf);
  const panels = panelsOf(figure, heads);
  const last = panels.at(-1);
  if (rows.length === 0 || last === undefined) return;
  const from = Number(last.svg.dataset['from']);
  const length = Number(last.svg.dataset['to']) - from;
  const slider = sliderOn(last, figure);
  const spoken = make('p', 'visually-hidden');
  spoken.role = 'status';
  figure.append(spoken);
  let index = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const move = (to: number): void => {
    index = Math.min(rows.length - 1, Math.max(0, to));
    const row = rows[index];
    if (row === undefined) return;
    const share = (row.time - from) / length;
    for (const panel of panels) show(panel, share, row.text, rows, index);
    slider.value = String(share);
    slider.ariaValueText = row.text;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const readings = heads.map((head, column) => `${head} ${cellAt(rows, index, column)}`);
      spoken.textContent = `${row.text}: ${readings.join(', ')}`;
    }, quiet);
  };
  const hide = (): void => {
    clearTimeout(timer);
    for (const { plot } of panels) delete plot.dataset['cursor'];
  };
  const moveTo = (share: number): void => {
    move(nearestRow(rows, from + share * length));
  };

  slider.ariaValueText = rows[0]?.text ?? '';
  slider.addEventListener('input', () => {
    moveTo(Number(slider.value));
  });
  slider.addEventListener('focus', () => {
    move(index);
  });
  slider.addEventListener('blur', hide);
  slider.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') hide();
    const step = stepOfKey(event.key);
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(index + step);
  });
  for (const { plot, svg } of panels) {
    const follow = (event: PointerEvent): void => {
      const { left, width } = svg.getBoundingClientRect();
      moveTo((event.clientX - left) / width);
    };
    plot.addEventListener('pointermove', follow);
    plot.addEventListener('pointerdown', follow);
    plot.addEventListener('pointerleave', (event) => {
      // A finger that is lifted leaves its reading; a mouse that goes away takes it along.
      if (event.pointerType === 'mouse' && document.activeElement !== slider) hide();
    });
  }
}

/** Shows the cursor of one graph, its reading on the side where there is more room. */
function show(
  panel: Panel,
  share: number,
  time: string,
  rows: readonly Row[],
  index: number,
): void {
  const { plot, line, box, columns } = panel;
  plot.dataset['cursor'] = share > 0.5 ? 'start' : 'end';
  for (const edge of ['x1', 'x2']) line.setAttribute(edge, `${share * 100}%`);
  box.style.left = share > 0.5 ? '' : `${share * 100}%`;
  box.style.right = share > 0.5 ? `${(1 - share) * 100}%` : '';
  const readings = columns.map(({ index: column, name }) => {
    const reading = make('span');
    const value = cellAt(rows, index, column);
    reading.textContent = name === '' ? value : `${name} ${value}`;
    return reading;
  });
  const head = make('b');
  head.textContent = time;
  box.replaceChildren(head, ...readings);
}

function rowsOf(figure: HTMLElement): Row[] {
  return [...figure.querySelectorAll('tbody tr')].map((row) => {
    const time = row.querySelector('time');
    return {
      time: Date.parse(time?.dateTime ?? ''),
      text: textOf(time),
      cells: [...row.querySelectorAll('td')].map(textOf),
    };
  });
}

function panelsOf(figure: HTMLElement, heads: readonly string[]): Panel[] {
  let next = 0;
  return [...figure.querySelectorAll<HTMLElement>('.graph-plot')].flatMap((plot) => {
    const svg = plot.querySelector('svg');
    if (svg === null) return [];
    const count = Number(plot.dataset['series']);
    const columns = heads.slice(next, next + count).map((head, index) => {
      // The head of one of several series is the graph's title, a colon and the series.
      const name = count > 1 ? head.slice((svg.getAttribute('aria-label') ?? '').length + 2) : '';
      return { index: next + index, name };
    });
    next += count;
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    line.setAttribute('class', 'graph-cursor-line');
    line.setAttribute('y1', svg.dataset['top'] ?? '0');
    line.setAttribute('y2', svg.dataset['bottom'] ?? '0');
    svg.append(line);
    const box = make('p', 'graph-reading');
    box.ariaHidden = 'true';
    box.style.top = `${svg.dataset['top'] ?? 0}px`;
    plot.append(box);
    return [{ plot, svg, line, box, columns }];
  });
}

/** A slider whose thumb runs along the axis: what keyboards and readers of screens take hold of. */
function sliderOn({ plot, svg }: Panel, figure: HTMLElement): HTMLInputElement {
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.className = 'graph-slider';
  slider.max = '1';
  slider.step = 'any';
  slider.value = '0';
  const titles = [...figure.querySelectorAll('.graph-title')].map(textOf);
  slider.ariaLabel = `Read at a time: ${titles.join(', ')}`;
  slider.style.top = `${svg.dataset['bottom'] ?? 0}px`;
  plot.append(slider);
  return slider;
}

function make(tag: 'p' | 'b' | 'span', name = ''): HTMLElement {
  const element = document.createElement(tag);
  if (name !== '') element.className = name;
  return element;
}

function textOf(node: Element | null): string {
  return (node?.textContent ?? '').trim();
}

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
  /** Where its title's note stands, which gives way to a reading. */
  readonly note: Words | null;
  /** Where its series are read out, by their columns of the table. With one series that is the note. */
  readonly readings: readonly { readonly column: number; readonly words: Words }[];
}

/** A text that a reading replaces, and what it says without one. */
interface Words {
  readonly element: Element;
  readonly usual: string;
}

/** Milliseconds without a move after which a reading is announced. */
const quiet = 500;

for (const figure of document.querySelectorAll<HTMLElement>('.graph')) addCursor(figure);

function addCursor(figure: HTMLElement): void {
  const rows = rowsOf(figure);
  const heads = [...figure.querySelectorAll('thead th')].slice(1).map(textOf);
  const panels = panelsOf(figure);
  const last = panels.at(-1);
  if (rows.length === 0 || last === undefined) return;
  const from = Number(last.svg.dataset['from']);
  const length = Number(last.svg.dataset['to']) - from;
  const slider = sliderOn(last, figure);
  const spoken = document.createElement('p');
  spoken.className = 'visually-hidden';
  spoken.role = 'status';
  figure.append(spoken);
  // At the highest value, as the title's note names it: what one came to see, and off the axis' own zero.
  const noted = panels[0]?.note?.usual ?? '';
  let index = Math.max(
    0,
    rows.findIndex(({ text }) => noted.endsWith(` ${text}`)),
  );
  let timer: ReturnType<typeof setTimeout> | undefined;

  const move = (to: number): void => {
    index = Math.min(rows.length - 1, Math.max(0, to));
    const row = rows[index];
    if (row === undefined) return;
    const share = (row.time - from) / length;
    for (const panel of panels) show(panel, share, rows, index);
    figure.dataset['cursor'] = '';
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
    delete figure.dataset['cursor'];
    for (const { note, readings } of panels) {
      for (const { element, usual } of [note, ...readings.map(({ words }) => words)].filter(
        isWords,
      ))
        element.textContent = usual;
    }
  };
  const moveTo = (share: number): void => {
    move(nearestRow(rows, from + share * length));
  };

  const start = rows[index];
  slider.value = String(((start?.time ?? from) - from) / length);
  slider.ariaValueText = start?.text ?? '';
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

/** Draws the cursor of one graph, and puts its readings where peaks are named otherwise: nothing of the data is hidden. */
function show(
  { line, note, readings }: Panel,
  share: number,
  rows: readonly Row[],
  index: number,
): void {
  for (const edge of ['x1', 'x2']) line.setAttribute(edge, `${share * 100}%`);
  const time = rows[index]?.text ?? '';
  if (note !== null) note.element.textContent = time;
  for (const { column, words } of readings) {
    const value = cellAt(rows, index, column);
    words.element.textContent = words.element === note?.element ? `${time}: ${value}` : value;
  }
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

function panelsOf(figure: HTMLElement): Panel[] {
  let column = 0;
  return [...figure.querySelectorAll<HTMLElement>('.graph-plot')].flatMap((plot) => {
    const svg = plot.querySelector('svg');
    if (svg === null) return [];
    const line = document.createElementNS('http://www.w3.org/2000/svg', 'line');
    line.setAttribute('class', 'graph-cursor-line');
    line.setAttribute('y1', svg.dataset['top'] ?? '0');
    line.setAttribute('y2', svg.dataset['bottom'] ?? '0');
    svg.append(line);
    const note = wordsOf(plot.previousElementSibling?.querySelector('.graph-highest') ?? null);
    const legend = plot.nextElementSibling;
    const summaries = [...(legend?.querySelectorAll('.graph-legend-summary') ?? [])].map(wordsOf);
    const readings = (summaries.length > 0 ? summaries : [note]).flatMap((words) => {
      column += 1;
      return words === null ? [] : [{ column: column - 1, words }];
    });
    return [{ plot, svg, line, note, readings }];
  });
}

function wordsOf(element: Element | null): Words | null {
  return element === null ? null : { element, usual: element.textContent };
}

function isWords(words: Words | null): words is Words {
  return words !== null;
}

/** A slider whose thumb runs along the axis: what keyboards and readers of screens take hold of. */
function sliderOn({ plot, svg }: Panel, figure: HTMLElement): HTMLInputElement {
  const slider = document.createElement('input');
  slider.type = 'range';
  slider.className = 'graph-slider';
  slider.max = '1';
  slider.step = 'any';
  const titles = [...figure.querySelectorAll('.graph-title')].map(textOf);
  slider.ariaLabel = `Read at a time: ${titles.join(', ')}`;
  slider.style.top = `${svg.dataset['bottom'] ?? 0}px`;
  plot.append(slider);
  return slider;
}

function textOf(node: Element | null): string {
  return (node?.textContent ?? '').trim();
}

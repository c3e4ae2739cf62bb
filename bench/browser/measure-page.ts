import type { Browser, CDPSession } from 'playwright';

declare global {
  interface Window {
    /** Milliseconds after which the page was usable. */
    usable: Promise<number>;
    /** Milliseconds after which something of the content was painted. */
    firstPaint: Promise<number>;
  }
}

/** A page to measure, and a filter of it to choose. */
export interface MeasuredPage {
  /** What it is, for the table. */
  name: string;
  url: string;
  /** Name of a list of the filters and what is chosen in it. */
  choice: readonly [name: string, value: string];
}

/** What a reader waits for; milliseconds in one run of one browser. */
export interface PageTimes {
  /** Until something of the content is painted. */
  firstPaint: number;
  /** Until the page is loaded, its scripts and what they put off have run, and the frame after that is painted. */
  usable: number;
  /** From a choice in a filter until the page shows what is left. */
  filter: number;
  /** Of `usable`, what the main thread worked: other programs on this machine do not lengthen it. */
  usableWork: number;
  /** Of `filter`, what the main thread worked. */
  filterWork: number;
  /** Bytes of the page itself, not compressed. */
  bytes: number;
}

/**
 * Loads a page in a new context and chooses a filter.
 *
 * @param slowdown how many times slower than it is the processor shall be
 */
export async function measurePage(
  browser: Browser,
  { url, choice }: MeasuredPage,
  slowdown: number,
): Promise<PageTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  // Ticks of the thread, not of the clock.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.addInitScript(noteWhenUsable);
  const response = await page.goto(url, { waitUntil: 'load' });
  const bytes = (await response?.body())?.length ?? 0;
  const { firstPaint, answered } = await page.evaluate(async () => ({
    answered: await window.usable,
    firstPaint: await window.firstPaint,
  }));
  const usableWork = await workOf(session);
  const filter = await page.evaluate(
    async ({ name, value }) => {
      const list = document.querySelector<HTMLSelectElement>(`#filters select[name="${name}"]`);
      const output = document.querySelector('#filters output');
      if (!list || !output) throw new Error(`There is no filter ${name}.`);
      const said = new Promise((resolve) => {
        new MutationObserver(resolve).observe(output, { childList: true, characterData: true });
      });
      const since = performance.now();
      list.value = value;
      list.dispatchEvent(new Event('change', { bubbles: true }));
      await said;
      // The second frame begins when the first has been painted.
      for (let frame = 0; frame < 2; frame += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      return performance.now() - since;
    },
    { name: choice[0], value: choice[1] },
  );
  const filterWork = (await workOf(session)) - usableWork;
  await context.close();
  const usable = Math.max(firstPaint, answered);
  return { firstPaint, usable, filter, usableWork, filterWork, bytes };
}

/**
 * Notes the moment from inside the page: a question from outside would wait for the tool that asks it. Runs in the page,
 * before anything of it.
 */
function noteWhenUsable(): void {
  window.firstPaint = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [entry] = list.getEntriesByName('first-contentful-paint');
      if (entry) resolve(entry.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  window.usable = new Promise((resolve) => {
    addEventListener('load', () => {
      setTimeout(() => {
        requestAnimationFrame(() => {
          // A message arrives when the frame has been painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            resolve(performance.now());
          };
          port2.postMessage(null);
        });
      });
    });
  });
}

/** Milliseconds that the main thread has worked since the page began. */
async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
}

/** The median of each time over several runs. */
export function medianOf(runs: readonly PageTimes[]): PageTimes {
  const middle = (of: (run: PageTimes) => number): number =>
    runs.map(of).sort((a, b) => a - b)[Math.floor(runs.length / 2)] ?? NaN;
  return {
    firstPaint: middle(({ firstPaint }) => firstPaint),
    usable: middle(({ usable }) => usable),
    filter: middle(({ filter }) => filter),
    usableWork: middle(({ usableWork }) => usableWork),
    filterWork: middle(({ filterWork }) => filterWork),
    bytes: middle(({ bytes }) => bytes),
  };
}

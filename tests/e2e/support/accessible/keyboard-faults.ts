import type { Page } from 'playwright/test';
import sharp from 'sharp';

/** What the keyboard has reached, as far as a person would see it. */
export interface Stop {
  readonly name: string;
  /** Something changes there when it is reached: an outline on it, or on what is drawn for it. */
  readonly marked: boolean;
  /** Some of it lies in the window, has a size and is painted on top. */
  readonly seen: boolean;
  /** It comes after the stop before it in the document, or is a further part of it, as the month of a day is. */
  readonly inOrder: boolean;
}

/** Presses Tab until it comes round to the document again; at most `most` times. */
export async function stops(page: Page, most = 400): Promise<Stop[]> {
  const found: Stop[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(readStop);
    if (stop === null) return found;
    const { outlined, ...rest } = stop;
    found.push({ ...rest, marked: outlined || (await looksFocused(page)) });
  }
  throw new Error(`Tab does not come round after ${most} presses.`);
}

/** What is wrong with the way of the keyboard through a page, one line a stop. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  return (await stops(page)).flatMap(({ name, marked, seen, inOrder }) => [
    ...(marked ? [] : [`${name}: nothing shows that the keyboard is there`]),
    ...(seen ? [] : [`${name}: covered, or out of the window`]),
    ...(inOrder ? [] : [`${name}: comes before the stop that the keyboard reached earlier`]),
  ]);
}

/** Runs in the page. */
function readStop(): (Omit<Stop, 'marked'> & { outlined: boolean }) | null {
  const node = document.activeElement;
  if (!(node instanceof HTMLElement || node instanceof SVGElement) || node === document.body)
    return null;
  const outlined = [null, '::after', '::before'].some((part) => {
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node, part);
    return (
      outlineStyle !== 'none' &&
      parseFloat(outlineWidth) >= 2 &&
      outlineColor !== 'rgba(0, 0, 0, 0)'
    );
  });
  const seen = [...node.getClientRects()].some((box) => {
    const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
    const y = Math.min(Math.max(box.y + Math.min(box.height / 2, 20), 0), innerHeight - 1);
    const top = document.elementFromPoint(x, y);
    return (
      box.width > 1 && box.height > 1 && top !== null && (node.contains(top) || top.contains(node))
    );
  });
  const before = document.querySelector('[data-stop-before]');
  const inOrder =
    before === null ||
    before === node ||
    (before.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  before?.removeAttribute('data-stop-before');
  // A window without a bar of its own goes from the last stop straight to the first.
  const all = [
    ...document.querySelectorAll<HTMLElement>('a, button, input, select, summary, [tabindex]'),
  ];
  const reachable = all.filter(
    (one) =>
      one.tabIndex >= 0 &&
      !one.matches(':disabled') &&
      one.checkVisibility({ visibilityProperty: true }),
  );
  if (!inOrder && node === reachable[0] && before.matches('[data-stop-last]')) return null;
  node.toggleAttribute('data-stop-last', node === reachable.at(-1));
  node.setAttribute('data-stop-before', '');
  const name = `${node.tagName.toLowerCase()} ${node.textContent.trim().slice(0, 40)}`;
  return { name, outlined, seen, inOrder };
}

/** Whether the place of what has the focus looks otherwise without it: of a slider only the thumb is marked. */
async function looksFocused(page: Page): Promise<boolean> {
  const box = await page.evaluate(() => {
    const { x, y, width, height } =
      document.activeElement?.getBoundingClientRect() ?? new DOMRect();
    return { x: Math.max(0, x - 8), y: Math.max(0, y - 8), width: width + 16, height: height + 16 };
  });
  if (box.width <= 16 || box.height <= 16) return false;
  const look = async (): Promise<Buffer> =>
    sharp(await page.screenshot({ clip: box, animations: 'disabled' }))
      .raw()
      .toBuffer();
  const focused = await look();
  // Only the ring may go: what the page shows while it has the focus, as a reading, stays.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      ':focus-visible, :focus-visible::-webkit-slider-thumb { outline-color: transparent !important; }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  });
  const unmarked = await look();
  await page.evaluate(() => {
    document.adoptedStyleSheets = document.adoptedStyleSheets.slice(0, -1);
  });
  let differing = 0;
  for (let at = 0; at < Math.min(focused.length, unmarked.length); at += 3) {
    if (Math.abs((focused[at] ?? 0) - (unmarked[at] ?? 0)) > 60) differing += 1;
  }
  return differing > 40;
}

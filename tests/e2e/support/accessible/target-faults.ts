import type { Page } from 'playwright/test';
import { layOutAll } from './lay-out-all.ts';

/**
 * Targets smaller than 24 by 24 CSS pixels that none of the exceptions of success criterion 2.5.8 (WCAG 2.2) covers:
 * links in a line of text, and targets round whose middle a circle of 24 pixels touches no other target. What only a
 * screen reader reaches is no target of a pointer.
 */
export async function targetFaults(page: Page): Promise<string[]> {
  await layOutAll(page);
  return page.evaluate(() => {
    const least = 24;
    const all = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button, input, select, textarea, summary',
      ),
    ]
      .filter((node) => node.checkVisibility({ visibilityProperty: true }))
      // A field inside its label is pressed by the label as well.
      .map((node) => ({ node, box: (node.closest('label') ?? node).getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1 && box.right > 0 && box.bottom > 0);
    const inLine = (node: HTMLElement): boolean => {
      if (!getComputedStyle(node).display.startsWith('inline')) return false;
      const around = node.closest('p, li, td, th, dd, dt, figcaption, blockquote, h1, h2, h3');
      const own = node.textContent.trim();
      return (around?.textContent.trim().length ?? 0) > own.length;
    };
    const tooNear = (one: DOMRect, other: DOMRect): boolean => {
      const [x, y] = [one.x + one.width / 2, one.y + one.height / 2];
      const dx = Math.max(other.left - x, 0, x - other.right);
      const dy = Math.max(other.top - y, 0, y - other.bottom);
      if (Math.hypot(dx, dy) < least / 2) return true;
      const small = other.width < least || other.height < least;
      const [a, b] = [other.x + other.width / 2, other.y + other.height / 2];
      return small && Math.hypot(a - x, b - y) < least;
    };
    return all.flatMap(({ node, box }) => {
      if (box.width >= least && box.height >= least) return [];
      if (inLine(node)) return [];
      const near = all.find(
        (other) =>
          other.node !== node &&
          !node.contains(other.node) &&
          !other.node.contains(node) &&
          tooNear(box, other.box),
      );
      if (near === undefined) return [];
      const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
      return [`${node.tagName} “${node.textContent.trim().slice(0, 30)}”: ${size} px`];
    });
  });
}

import type { Page } from 'playwright/test';

/** Movement that a reader has asked to be spared: animations that run, and changes that take longer than a tenth of a second. */
export async function motionFaults(page: Page): Promise<string[]> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  return page.evaluate(() => {
    const seconds = (text: string): number =>
      Math.max(...text.split(',').map((part) => parseFloat(part)));
    const moving = [...document.querySelectorAll('body *')].filter((node) => {
      const { transitionDuration, animationDuration, animationName, scrollBehavior } =
        getComputedStyle(node);
      const animated = animationName !== 'none' && seconds(animationDuration) > 0.1;
      return animated || seconds(transitionDuration) > 0.1 || scrollBehavior === 'smooth';
    });
    return moving.map((node) => `${node.tagName}.${node.getAttribute('class') ?? ''} moves`);
  });
}

/**
 * Signs that colour alone would tell apart: a state, severity or priority without a word, a link in a line of text
 * without an underline, lines of a graph that share their dashes.
 */
export function colourFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const signs = [...document.querySelectorAll('.state, .severity, .priority')]
      .filter((node) => node.textContent.trim() === '' && !node.getAttribute('aria-label'))
      .map((node) => `.${node.className}: no word`);
    const links = [...document.querySelectorAll('.prose p a, .prose li a')]
      .filter((node) => !getComputedStyle(node).textDecorationLine.includes('underline'))
      .map((node) => `link “${node.textContent}”: told by its colour alone`);
    const lines = [...document.querySelectorAll('.graph-svg')].flatMap((svg) => {
      const looks = [...svg.querySelectorAll('.graph-line')].map((line) => {
        const { strokeDasharray, strokeWidth } = getComputedStyle(line);
        return `${strokeDasharray} ${strokeWidth}`;
      });
      return new Set(looks).size === looks.length ? [] : ['lines of a graph look alike'];
    });
    return [...signs, ...links, ...lines];
  });
}

/**
 * What cannot be read: the page wider than the window, and words that leave a box which neither scrolls nor shows what
 * leaves it. All folds are opened.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const { scrollWidth, clientWidth } = document.documentElement;
    const found = scrollWidth > clientWidth ? [`the page: ${scrollWidth - clientWidth} px`] : [];
    // Left out: what scrolls by itself, drawings, and words that are there for a screen reader only.
    const within = (element: Element): boolean =>
      element.closest('.table, pre, svg, select, .contents > div') === null &&
      !hiddenFromSight(element);
    const hiddenFromSight = (element: Element | null): boolean =>
      element !== null &&
      (getComputedStyle(element).clipPath === 'inset(50%)' ||
        hiddenFromSight(element.parentElement));
    for (const element of document.querySelectorAll('body *')) {
      if (!within(element) || !element.checkVisibility()) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const clips = [overflowX, overflowY].some((value) => value === 'hidden' || value === 'clip');
      const over =
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1;
      if (clips && over) found.push(`${element.tagName}.${element.className}`);
      // Words themselves: none may begin or end beyond the window.
      const own = [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim(),
      );
      const { left, right, width } = element.getBoundingClientRect();
      if (own && width > 1 && (right > clientWidth + 1 || left < -1)) {
        found.push(`${element.tagName}.${element.className}: ${element.textContent.slice(0, 40)}`);
      }
    }
    return found.slice(0, 8);
  });
}

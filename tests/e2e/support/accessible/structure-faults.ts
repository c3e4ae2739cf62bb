import type { Page } from 'playwright/test';

/**
 * What is wrong with the frame of a page, for whoever moves by landmarks and headings: its language and title, its
 * landmarks, one heading of level 1, no level left out, a way past the bar, and a part that speaks for each filter.
 */
export function structureFaults(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = [];
    const only = (selector: string, name: string): void => {
      const count = document.querySelectorAll(selector).length;
      if (count !== 1) faults.push(`${name}: ${count} instead of one`);
    };
    if (!/^[a-z]{2}/.test(document.documentElement.lang)) faults.push('language: none');
    if (document.title.trim().length < 4) faults.push('title: none');
    only('main', 'main');
    only('h1', 'heading of level 1');
    only('body > header', 'banner');
    only('body > footer', 'content information');
    const bars = [...document.querySelectorAll('nav')];
    if (bars.length === 0) faults.push('navigation: none');
    for (const bar of bars) {
      if (bars.length > 1 && !bar.ariaLabel && !bar.hasAttribute('aria-labelledby'))
        faults.push('navigation without a name among several');
    }
    const skip = document.querySelector<HTMLAnchorElement>('body a[href^="#"]');
    if (skip === null || document.querySelector(skip.hash)?.tagName !== 'MAIN')
      faults.push('skip link: does not lead to main');
    let level = 0;
    for (const heading of document.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
      const own = Number(heading.tagName.slice(1));
      if (own > level + 1)
        faults.push(`heading “${heading.textContent.trim()}”: ${level} to ${own}`);
      level = own;
    }
    for (const form of document.querySelectorAll('main form')) {
      const around = form.closest('main');
      if (around?.querySelector('output, [role="status"], [aria-live]') === null)
        faults.push('filter: nothing announces what it leaves');
    }
    if (document.querySelector('[tabindex]:not([tabindex="0"]):not([tabindex="-1"])'))
      faults.push('tab order: a tabindex above zero');
    return faults;
  });
}

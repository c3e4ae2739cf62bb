import type { Page } from 'playwright/test';

/** Has the browser lay out what is out of sight as well: it leaves rows out until they come near, and then nobody finds a fault in them. */
export async function layOutAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('tbody, tbody tr')) {
      element.style.contentVisibility = 'visible';
    }
  });
}

import { chromium, expect, test, type Page } from 'playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { archiveUrl } from './addresses.ts';

// The browser does not lay out rows that are out of sight. They are there all the same for whoever does not see them.

const lists = [
  { path: '/', columns: 6 },
  { path: '/follow-ups/', columns: 5 },
  { path: '/follow-ups/closed/', columns: 5 },
] as const;

/** How many rows of the list the browser passes over, and how many there are. */
function rowsOf(page: Page): Promise<{ skipped: number; all: number }> {
  return page.evaluate(() => {
    const rows = [...document.querySelectorAll(':is(.tracker, .incidents) tbody tr')];
    const seen = rows.filter((row) =>
      row.querySelector('th')?.checkVisibility({ contentVisibilityAuto: true }),
    );
    return { skipped: rows.length - seen.length, all: rows.length };
  });
}

test('rows out of sight are not laid out, and a screen reader has every cell of them', async () => {
  const executablePath = await findChromium(process.env);
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-gpu', '--force-renderer-accessibility=screen-reader'],
  });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  for (const { path, columns } of lists) {
    await page.goto(archiveUrl + path);
    const { skipped, all } = await rowsOf(page);
    expect(all, path).toBe(100);
    expect(skipped, path).toBeGreaterThan(all / 2);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const heard = (role: string): number =>
      nodes.filter((node) => !node.ignored && node.role?.value === role).length;
    const own = await page.locator(':is(.bar-table, .figures) tbody td').count();
    const names = await page.locator(':is(.bar-table, .figures) tbody th').count();
    expect(heard('rowheader'), path).toBe(all + names);
    expect(heard('cell'), path).toBe(all * (columns - 1) + own);
  }
  await browser.close();
});

test('the last row is reached by Tab, and all are printed', async ({ page }) => {
  await page.goto(`${archiveUrl}/`);
  const last = page.locator('.incidents tbody tr').last().getByRole('link');
  await page.locator('#list-more').evaluate((button: HTMLElement) => {
    button.hidden = false;
    button.focus();
  });
  await page.keyboard.press('Shift+Tab');
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport();
  await page.goto(`${archiveUrl}/follow-ups/`);
  expect((await rowsOf(page)).skipped).toBeGreaterThan(50);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(async () => (await rowsOf(page)).skipped).toBe(0);
});

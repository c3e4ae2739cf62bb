import { expect, test } from 'playwright/test';
import { archiveUrl } from './addresses.ts';
import { weigh } from './support/weigh.ts';

/**
 * What a page of each kind may cost in an archive of a thousand: markup and scripts, packed, in KB. A postmortem's own is
 * held by weight.spec.ts, bytes that are not packed by tests/archive/page-sizes.test.ts.
 */
const budgets = {
  '/': { markup: 14, scripts: 5.5 },
  '/follow-ups/': { markup: 17, scripts: 5.5 },
  '/follow-ups/closed/': { markup: 14, scripts: 5.5 },
  '/follow-ups/open/overdue/': { markup: 25, scripts: 2.5 },
  '/follow-ups/closed/2024/done/': { markup: 20, scripts: 2.5 },
  '/follow-ups/money/': { markup: 29, scripts: 2.5 },
  '/follow-ups/kaya/': { markup: 16, scripts: 2.5 },
  '/insights/': { markup: 18, scripts: 2.5 },
  '/insights/2026/': { markup: 7, scripts: 2.5 },
  '/review/2026-W47/': { markup: 9, scripts: 2.5 },
  '/search/': { markup: 3, scripts: 16 },
  '/guide/': { markup: 20, scripts: 3.5 },
  '/years/2025/': { markup: 12, scripts: 2.5 },
  '/services/lockers/': { markup: 27, scripts: 2.5 },
  '/triggers/configuration-change/': { markup: 13, scripts: 2.5 },
  '/404.html': { markup: 2, scripts: 2.5 },
} as const;

/** The styles of the whole site, which every page loads once. */
const styles = 10;

for (const [path, { markup, scripts }] of Object.entries(budgets)) {
  test(`${path} keeps to ${String(markup)} KB of markup and ${String(scripts)} of scripts`, async ({
    page,
  }) => {
    const sums = await weigh(page, archiveUrl + path);
    const { document = 0, stylesheet = 0, script = 0 } = sums;
    for (const [what, bytes, most] of [
      ['markup', document, markup],
      ['scripts', script, scripts],
      ['styles', stylesheet, styles],
    ] as const) {
      expect(bytes, what).toBeGreaterThan(500);
      expect(bytes, what).toBeLessThanOrEqual(most * 1024);
    }
    // Only the search has more to load, and the page's icon is the browser's wish.
    const more = Object.keys(sums).filter(
      (kind) => !/^(?:document|stylesheet|script|other)$/.test(kind),
    );
    expect(more).toEqual(path === '/search/' ? ['fetch'] : []);
  });
}

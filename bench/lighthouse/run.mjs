// Lighthouse's score for accessibility of each page given, on a telephone and at a desk, with what lowers it.
//
//   npm install --prefix bench/lighthouse
//   npm run build && npm run preview
//   CHROMIUM_PATH=/usr/bin/chromium node bench/lighthouse/run.mjs http://localhost:4321/ http://localhost:4321/insights/
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const chrome = await launch({
  chromePath: process.env.CHROMIUM_PATH,
  chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu'],
});
let lowest = 1;
for (const url of process.argv.slice(2)) {
  for (const [name, config] of [
    ['telephone', undefined],
    ['desk', desktopConfig],
  ]) {
    const flags = { port: chrome.port, onlyCategories: ['accessibility'], logLevel: 'error' };
    const { lhr } = await lighthouse(url, flags, config);
    const score = lhr.categories.accessibility.score ?? 0;
    lowest = Math.min(lowest, score);
    const lowered = lhr.categories.accessibility.auditRefs
      .filter(({ id, weight }) => weight > 0 && (lhr.audits[id].score ?? 1) < 1)
      .map(({ id }) => id);
    console.log([Math.round(score * 100), name, new URL(url).pathname, ...lowered].join('  '));
  }
}
chrome.kill();
process.exitCode = lowest === 1 ? 0 : 1;

// What a reader waits for in a browser, on this processor and on one four times slower: node bench/browser.ts
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { findChromium } from '../scripts/find-chromium.mjs';
import { serveArchive } from './browser/archive-site.ts';
import { measurePage, medianOf, type MeasuredPage } from './browser/measure-page.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4390' },
    rounds: { type: 'string', default: '5' },
  },
});
const port = Number(values.port);
const thousand = await serveArchive(1000, port);
const threeThousand = await serveArchive(3000, port + 1);
const pages: MeasuredPage[] = [
  {
    name: 'tracker, 4,000 follow-ups',
    url: `${thousand.url}/follow-ups/`,
    choice: ['owner', 'unassigned'],
  },
  {
    name: 'closed follow-ups of 4,000',
    url: `${thousand.url}/follow-ups/closed/`,
    choice: ['owner', 'unassigned'],
  },
  {
    name: 'tracker, 12,000 follow-ups',
    url: `${threeThousand.url}/follow-ups/`,
    choice: ['severity', 'SEV3'],
  },
  { name: 'list, 3,000 incidents', url: `${threeThousand.url}/`, choice: ['severity', 'SEV2'] },
];

const executablePath = await findChromium(process.env);
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
console.log(
  'Milliseconds, medians. Usable: loaded, scripts run, the frame after them painted. Filter: from choice to paint.\n' +
    'Work: what the main thread did for it, which other programs on the machine do not lengthen.\n',
);
console.log(row('page', 'processor', 'KB', 'first paint', 'usable', '(work)', 'filter', '(work)'));
for (const page of pages) {
  for (const slowdown of [1, 4]) {
    const runs = [];
    for (let round = 0; round < Number(values.rounds); round += 1) {
      runs.push(await measurePage(browser, page, slowdown));
    }
    const { bytes, firstPaint, usable, usableWork, filter, filterWork } = medianOf(runs);
    const numbers = [bytes / 1000, firstPaint, usable, usableWork, filter, filterWork];
    const cells = numbers.map((value) => value.toFixed(0));
    console.log(row(page.name, slowdown === 1 ? 'as it is' : '4 × slower', ...cells));
  }
}
await browser.close();
thousand.stop();
threeThousand.stop();

function row(...cells: string[]): string {
  return cells
    .map((cell, index) => (index < 2 ? cell.padEnd(index === 0 ? 30 : 12) : cell.padStart(12)))
    .join('');
}

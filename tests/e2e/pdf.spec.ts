import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from 'playwright/test';
import { extractLinks, extractText, getDocumentProxy } from 'unpdf';
import siteConfig from '../../site.config.ts';
import { sites } from './addresses.ts';
import { incident } from './support/pages.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const id = '2021-01-12-django-site-exhaustion';

/** Runs `npm run pdf` for the site of the tests, which is built already. */
function run(
  args: readonly string[],
  more: Readonly<Record<string, string>> = {},
): { code: number | null; said: string } {
  const env = { ...process.env, ...sites.site.variables, ...more };
  const command = ['src/cli/pdf.ts', ...args];
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    cwd: root,
    env,
    encoding: 'utf8',
  });
  return { code: status, said: stdout + stderr };
}

interface Printed {
  pages: number;
  /** The words of each page without its foot, with no blank between them. */
  texts: string[];
  /** Those of all pages. */
  text: string;
  /** Bookmarks as an outline: two blanks a level. */
  bookmarks: string[];
  bytes: Buffer;
}

async function print(): Promise<Printed> {
  const folder = mkdtempSync(path.join(tmpdir(), 'a pdf '));
  try {
    const file = path.join(folder, 'out', 'report.pdf');
    const { code, said } = run([id, '--out', file]);
    expect(said).toContain('report.pdf');
    expect(code, said).toBe(0);
    const bytes = readFileSync(file);
    const document = await getDocumentProxy(new Uint8Array(bytes));
    const { text, totalPages } = await extractText(document);
    const outline: unknown = await document.getOutline();
    const foot = /\d+ \/ \d+.*· Aftermath$/;
    const pages = text.map((words) => tight(words.trim().replace(foot, '')));
    return {
      pages: totalPages,
      texts: pages,
      text: pages.join(''),
      bookmarks: bookmarksIn(outline, ''),
      bytes,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function bookmarksIn(items: unknown, indent: string): string[] {
  if (!Array.isArray(items)) return [];
  return items.flatMap((item: { title: string; items: unknown }) => [
    indent + item.title.trim(),
    ...bookmarksIn(item.items, `${indent}  `),
  ]);
}

function tight(words: string): string {
  return words.normalize('NFKC').replaceAll(/\s/g, '');
}

/** What paper has to show: every text of the page that is no control, and the headings as an outline. */
async function expected(page: Page): Promise<{ texts: string[]; headings: string[] }> {
  // The column of A4 between its margins, 178 mm: labels of graphs that would meet on it are left out on both.
  await page.setViewportSize({ width: 673, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await page.goto(incident(id));
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    const seen = (element: Element | null): boolean =>
      element?.checkVisibility({ visibilityProperty: true }) === true &&
      element.closest('.visually-hidden, title, desc') === null;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: string[] = [];
    while (walker.nextNode()) {
      const { nodeValue, parentElement } = walker.currentNode;
      if (nodeValue?.trim() && seen(parentElement)) texts.push(nodeValue);
    }
    const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
      .filter(seen)
      .map((head) => '  '.repeat(Number(head.tagName.slice(1)) - 1) + head.textContent.trim());
    return { texts, headings };
  });
}

test('the PDF has every word of the page, its headings as bookmarks, and a title page of facts', async ({
  page,
}) => {
  test.slow();
  const { texts, headings } = await expected(page);
  const { pages, texts: printed, text, bookmarks, bytes } = await print();
  expect(pages).toBeGreaterThan(3);
  expect(pages).toBeLessThan(9);
  expect(texts.length).toBeGreaterThan(150);
  expect(texts.map(tight).filter((words) => !text.includes(words))).toEqual([]);
  // Folded on the screen, open on paper; an address that is a link's words is not spelt again.
  expect(text).toContain(tight('The report speaks of 300 to 400 MB before'));
  expect(text).toContain('github.com/python-discord/infra');
  expect(text).not.toContain('https://');
  expect(text).not.toContain(tight('On this page'));
  expect(headings.length).toBeGreaterThan(12);
  // No head is left at the foot of a page.
  const last = headings.map(tight).filter((head) => printed.some((page) => page.endsWith(head)));
  expect(last).toEqual([]);
  expect(bookmarks).toEqual(headings);
  const first = await extractText(await getDocumentProxy(new Uint8Array(bytes)));
  expect(tight(first.text[0] ?? '')).toContain('SEV3');
  expect(tight(first.text[0] ?? '')).not.toContain('Leadup');
  expect(bytes.toString('latin1')).toContain('/StructTreeRoot');
  const { links } = await extractLinks(await getDocumentProxy(new Uint8Array(bytes)));
  expect(links.filter((link) => link.includes('127.0.0.1'))).toEqual([]);
  expect(links.filter((link) => link.startsWith(siteConfig.url)).length).toBeGreaterThan(3);
});

test('an unknown id gets a hint, and what cannot be printed says why', () => {
  const misspelt = run(['2021-01-12-django-site-exhaustio']);
  expect(misspelt.code).toBe(2);
  expect(misspelt.said).toContain(`Did you mean \`${id}\`?`);
  expect(run([]).said).toContain('npm run pdf -- ID [--out FILE]');
  expect(run([id, '--paper', 'A3']).code).toBe(2);
  const without = run([id], { CHROMIUM_PATH: '/nowhere/chromium' });
  expect(without.code).toBe(1);
  expect(without.said).toContain('`CHROMIUM_PATH` is `/nowhere/chromium`');
  expect(without.said).not.toMatch(/^\s+at /m);
});

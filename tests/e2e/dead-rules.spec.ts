import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Page } from 'playwright/test';
import { fixtureUrl } from './addresses.ts';
import { builtFiles } from './support/built-site.ts';

/**
 * What is on no page as it is built: scripts make it. Each stands here with the script that does, and that script has to
 * name it.
 */
const madeByScripts: Readonly<Record<string, string>> = {
  '[data-theme="light"]': 'theme/theme-switch.ts',
  '[data-theme="dark"]': 'theme/theme-switch.ts',
  '[aria-current]': 'reading/current-section.ts',
  '[data-day]': 'zone/apply-zone.js',
  '[data-copied]': 'reading/copy-link.ts',
  '.picture-dialog': 'picture/picture-dialog.ts',
  '.picture-full': 'picture/picture-dialog.ts',
  '.search-dialog': 'search/search-dialog.ts',
  '.search': 'search/search-panel.ts',
  '.search-status': 'search/search-panel.ts',
  '.narrow': 'search/narrowing.ts',
  '.results': 'search/search-panel.ts',
  '.result-title': 'search/results.ts',
  '.result-facts': 'search/results.ts',
  '.graph-cursor-line': 'graph/graph-cursor.ts',
  '.graph-slider': 'graph/graph-cursor.ts',
  '[data-cursor]': 'graph/graph-cursor.ts',
  '[hidden]': 'follow-ups/follow-up-filters.ts',
};

/** What only a site that is not built here shows, with the file that names it. */
const elsewhere: Readonly<Record<string, string>> = {
  // From 120 incidents on.
  '.record-note': 'components/IncidentRecord.astro',
  // Where more are closed than one page lists.
  '.closed-last': 'pages/follow-ups/closed/index.astro',
};

/** Selectors of the sheet, without what depends on the reader: states, and parts that have no element. */
function selectorsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const states =
      /::[\w-]+(\([^)]*\))?|:(?:hover|focus-visible|focus-within|focus|active|target|checked|visited)(?![\w-])|\[open\]/g;
    const found = new Set<string>();
    const read = (rules: CSSRuleList): void => {
      for (const rule of rules) {
        if (rule instanceof CSSStyleRule) found.add(rule.selectorText);
        else if (rule instanceof CSSGroupingRule) read(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) read(sheet.cssRules);
    const parts = [...found].flatMap((selector) => {
      // Commas in `:is()` and `:not()` part nothing.
      const list: string[] = [];
      let depth = 0;
      let part = '';
      for (const letter of selector) {
        if (letter === '(') depth += 1;
        if (letter === ')') depth -= 1;
        if (letter === ',' && depth === 0) {
          list.push(part);
          part = '';
        } else part += letter;
      }
      return [...list, part];
    });
    return [...new Set(parts.map((part) => part.trim().replace(states, '') || '*'))];
  });
}

/** Which of the selectors find something in none of the documents. */
function unmatched(page: Page, selectors: string[], documents: string[]): Promise<string[]> {
  return page.evaluate(
    ([wanted, texts]) => {
      let left = wanted ?? [];
      for (const text of texts ?? []) {
        const parsed = new DOMParser().parseFromString(text, 'text/html');
        left = left.filter((selector) => {
          try {
            return parsed.querySelector(selector) === null;
          } catch {
            // Its state was all that it had, as in `:is(:hover)`.
            return false;
          }
        });
      }
      return left;
    },
    [selectors, documents],
  );
}

/** Selectors of the sheet that find nothing on any page of either site. */
async function deadRules(page: Page): Promise<string[]> {
  await page.goto(fixtureUrl);
  const documents = builtFiles('.html').map(({ read }) => read().toString('utf8'));
  return unmatched(page, await selectorsOf(page), documents);
}

/** Whether a selector names a mark, and not only one that begins as it does. */
function names(selector: string, mark: string): boolean {
  const at = selector.indexOf(mark);
  return at !== -1 && !/[\w-]/.test(selector[at + mark.length] ?? '');
}

test('no rule of the stylesheet is without use on every page and in every state', async ({
  page,
}) => {
  const left = await deadRules(page);
  const excuses = Object.keys({ ...madeByScripts, ...elsewhere });
  expect(left.filter((selector) => !excuses.some((mark) => names(selector, mark)))).toEqual([]);
  // An excuse that nothing needs would hide a rule that dies later.
  expect(excuses.filter((mark) => !left.some((selector) => names(selector, mark)))).toEqual([]);
});

test('what is said to be made by scripts, or to stand elsewhere, is named there', () => {
  const source = fileURLToPath(new URL('../../src', import.meta.url));
  const named = [
    ...Object.entries(madeByScripts).map(([mark, file]) => [mark, `browser/${file}`] as const),
    ...Object.entries(elsewhere).map(([mark, file]) => [mark, file] as const),
  ];
  for (const [mark, file] of named) {
    const text = readFileSync(path.join(source, file), 'utf8');
    // `[data-theme='dark']` is set as `dataset.theme`, `[aria-current]` as `ariaCurrent`.
    const word = (/[\w-]+/.exec(mark)?.[0] ?? '').replace(/^data-/, '');
    const property = word.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
    expect(text.includes(word) || text.includes(property), `${mark} in ${file}`).toBe(true);
  }
});

test('a rule that is dead is told', async ({ page }) => {
  await page.goto(fixtureUrl);
  const documents = ['<p class="quiet">Nothing.</p>'];
  expect(await unmatched(page, ['.quiet', '.loud', 'p > b'], documents)).toEqual([
    '.loud',
    'p > b',
  ]);
});

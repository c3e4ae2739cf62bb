import type { Page } from 'playwright/test';
import { axeFaults } from './axe-faults.ts';
import { append, attribute, rename, rule } from './plant.ts';
import { keyboardFaults } from './keyboard-faults.ts';
import { colourFaults, cutOff, motionFaults } from './look-faults.ts';
import { structureFaults } from './structure-faults.ts';
import { targetFaults } from './target-faults.ts';

/** The checks that the tests of clean pages call, by the names that docs/accessibility.md gives them. */
export const checks = {
  axe: axeFaults,
  structure: structureFaults,
  keyboard: keyboardFaults,
  targets: targetFaults,
  'cut off': cutOff,
  colour: colourFaults,
  motion: motionFaults,
} as const;

/** One way to break a page, and what has to tell. */
export interface Defect {
  readonly name: string;
  readonly check: keyof typeof checks;
  /** A word of the fault that is told. */
  readonly tells: string;
  /** Which page is broken; the smallest one that has what is broken. */
  readonly on: 'list' | 'postmortem' | 'graphs' | 'tracker' | 'missing' | 'pictures';
  /** Breaks the page that is open. */
  readonly plant: (page: Page) => Promise<void>;
}

/** The defects; docs/accessibility.md lists them by these names. */
export const defects: readonly Defect[] = [
  {
    name: 'a picture without alternative text',
    check: 'axe',
    tells: 'image-alt',
    on: 'pictures',
    plant: attribute('.picture img', 'alt', null),
  },
  {
    name: 'a graph without a name',
    check: 'axe',
    tells: 'svg-img-alt',
    on: 'graphs',
    plant: attribute('.graph-svg', 'aria-label', null),
  },
  {
    name: 'an id that is there twice',
    check: 'axe',
    tells: 'duplicate-id',
    on: 'missing',
    plant: append('<p id="main">x</p><p id="main">y</p>'),
  },
  {
    name: 'text too pale for its paper',
    check: 'axe',
    tells: 'color-contrast',
    on: 'missing',
    plant: rule('main p { color: #aaa !important; }'),
  },
  {
    name: 'text too dark in the dark',
    check: 'axe',
    tells: 'color-contrast',
    on: 'postmortem',
    plant: async (page) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await rule('.prose p { color: #444 !important; }')(page);
    },
  },
  {
    name: 'a field without a label',
    check: 'axe',
    tells: 'select-name',
    on: 'tracker',
    plant: (page) =>
      page.locator('form label').evaluateAll((labels) => {
        for (const label of labels) {
          const field = label.querySelector('select');
          if (field) label.replaceWith(field);
        }
      }),
  },
  {
    name: 'a checkbox without a name',
    check: 'axe',
    tells: 'label',
    on: 'missing',
    plant: append('<input type="checkbox">'),
  },
  {
    name: 'a button without words',
    check: 'axe',
    tells: 'button-name',
    on: 'missing',
    plant: append('<button type="button"></button>'),
  },
  {
    name: 'a link without words',
    check: 'axe',
    tells: 'link-name',
    on: 'missing',
    plant: append('<a href="/"></a>'),
  },
  {
    name: 'no language',
    check: 'axe',
    tells: 'html-has-lang',
    on: 'missing',
    plant: attribute('html', 'lang', null),
  },
  {
    name: 'a language that there is not',
    check: 'axe',
    tells: 'html-lang-valid',
    on: 'missing',
    plant: attribute('html', 'lang', 'klingon'),
  },
  {
    name: 'no title',
    check: 'axe',
    tells: 'document-title',
    on: 'missing',
    plant: (page) =>
      page.evaluate(() => {
        document.title = '';
      }),
  },
  {
    name: 'zooming forbidden',
    check: 'axe',
    tells: 'meta-viewport',
    on: 'missing',
    plant: attribute('meta[name="viewport"]', 'content', 'width=device-width, user-scalable=no'),
  },
  {
    name: 'a list with something else in it',
    check: 'axe',
    tells: 'list',
    on: 'missing',
    plant: append('<ul><div>x</div></ul>'),
  },
  {
    name: 'a role that there is not',
    check: 'axe',
    tells: 'aria-roles',
    on: 'missing',
    plant: append('<div role="buton">x</div>'),
  },
  {
    name: 'hidden from readers, yet reached by keyboard',
    check: 'axe',
    tells: 'aria-hidden-focus',
    on: 'missing',
    plant: attribute('main', 'aria-hidden', 'true'),
  },
  {
    name: 'what scrolls, out of the keyboard’s reach',
    check: 'axe',
    tells: 'scrollable-region-focusable',
    on: 'graphs',
    plant: async (page) => {
      await attribute('.graph-readings .table', 'tabindex', null)(page);
      await rule('.graph-readings .table { max-height: 80px; overflow: auto !important; }')(page);
    },
  },
  {
    name: 'words outside every landmark',
    check: 'axe',
    tells: 'region',
    on: 'missing',
    plant: (page) =>
      page.evaluate(() => {
        document.body.insertAdjacentHTML('beforeend', '<p>Outside of everything.</p>');
      }),
  },
  {
    name: 'a heading level left out',
    check: 'structure',
    tells: '1 to 3',
    on: 'postmortem',
    plant: rename('main h2', 'h3'),
  },
  {
    name: 'two headings of level 1',
    check: 'structure',
    tells: 'heading of level 1: 2',
    on: 'missing',
    plant: append('<h1>x</h1>'),
  },
  {
    name: 'no main landmark',
    check: 'structure',
    tells: 'main: 0',
    on: 'missing',
    plant: rename('main', 'div'),
  },
  {
    name: 'no navigation landmark',
    check: 'structure',
    tells: 'navigation: none',
    on: 'missing',
    plant: rename('nav', 'div'),
  },
  {
    name: 'a skip link that leads nowhere',
    check: 'structure',
    tells: 'skip link',
    on: 'missing',
    plant: attribute('body a[href^="#"]', 'href', '#nowhere'),
  },
  {
    name: 'a filter that announces nothing',
    check: 'structure',
    tells: 'filter',
    on: 'tracker',
    plant: rename('main form output', 'span'),
  },
  {
    name: 'a tab order of its own',
    check: 'structure',
    tells: 'tabindex',
    on: 'missing',
    plant: attribute('main a', 'tabindex', '3'),
  },
  {
    name: 'the keyboard jumps ahead',
    check: 'keyboard',
    tells: 'comes before',
    on: 'missing',
    plant: attribute('main a', 'tabindex', '3'),
  },
  {
    name: 'no focus outline',
    check: 'keyboard',
    tells: 'nothing shows',
    on: 'missing',
    plant: rule('a:focus-visible, select:focus-visible { outline: none !important; }'),
  },
  {
    name: 'no ring round a graph’s thumb',
    check: 'keyboard',
    tells: 'nothing shows',
    on: 'graphs',
    plant: rule('.graph-slider::-webkit-slider-thumb { outline: none !important; }'),
  },
  {
    name: 'a bar that covers what has the focus',
    check: 'keyboard',
    tells: 'covered',
    on: 'missing',
    plant: (page) =>
      page.evaluate(() => {
        const bar = document.createElement('div');
        bar.style.cssText = 'position:fixed;inset:0;background:#fff';
        document.body.append(bar);
      }),
  },
  {
    name: 'targets too small and too near',
    check: 'targets',
    tells: 'px',
    on: 'missing',
    plant: async (page) => {
      await append(
        '<div class="tiny"><button type="button">a</button><button type="button">b</button></div>',
      )(page);
      await rule(
        '.tiny button { width: 12px; height: 12px; min-height: 0; padding: 0; border: 0; font-size: 8px; display: inline-block; }',
      )(page);
    },
  },
  {
    name: 'a page wider than the window',
    check: 'cut off',
    tells: 'the page',
    on: 'missing',
    plant: rule('main { min-width: 1700px; }'),
  },
  {
    name: 'words cut off at twice their size',
    check: 'cut off',
    tells: 'H1',
    on: 'missing',
    plant: rule(':root { font-size: 200%; } h1 { height: 20px; overflow: hidden; }'),
  },
  {
    name: 'links told by their colour alone',
    check: 'colour',
    tells: 'colour alone',
    on: 'postmortem',
    plant: rule('.prose a { text-decoration: none !important; }'),
  },
  {
    name: 'a state without its word',
    check: 'colour',
    tells: 'no word',
    on: 'tracker',
    plant: (page) =>
      page
        .locator('.state')
        .first()
        .evaluate((node) => {
          node.replaceChildren();
        }),
  },
  {
    name: 'lines of a graph that look alike',
    check: 'colour',
    tells: 'alike',
    on: 'graphs',
    plant: rule(
      '.graph-svg .graph-line { stroke-dasharray: none !important; stroke-width: 1px !important; }',
    ),
  },
  {
    name: 'movement for those who asked for rest',
    check: 'motion',
    tells: 'moves',
    on: 'missing',
    plant: rule('a { transition: color 0.4s !important; }'),
  },
];

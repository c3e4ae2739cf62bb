import { expect, test } from 'playwright/test';
import { fixtureUrl } from './addresses.ts';
import { checks, defects, type Defect } from './support/accessible/defects.ts';
import { htmlFaults } from './support/accessible/html-faults.ts';
import { watchRequests } from './support/accessible/request-faults.ts';
import { builtFiles } from './support/built-site.ts';
import { invented } from './support/pages.ts';

const addresses: Readonly<Record<Defect['on'], string>> = {
  list: `${fixtureUrl}/`,
  postmortem: invented('2026-05-02-cards-charged-twice'),
  graphs: invented('2026-10-29-seat-map-storm'),
  tracker: `${fixtureUrl}/follow-ups/`,
  missing: `${fixtureUrl}/nowhere/`,
  pictures: invented('2026-06-18-gate-readers-offline'),
};

test.describe('in a page of its own', () => {
  test.use({ viewport: { width: 1280, height: 800 } });

  for (const { name, check, tells, on, plant } of defects) {
    test(`${name}: ${check} tells, and is silent without it`, async ({ page }) => {
      const faults = checks[check];
      await page.goto(addresses[on]);
      await plant(page);
      expect((await faults(page)).join('\n')).toContain(tells);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: null });
      await page.goto(addresses[on]);
      expect(await faults(page)).toEqual([]);
    });
  }
});

/** Defects of the text of a page, as it leaves the build: what is written, and what html-validate calls it. */
const written = [
  ['an element that is not closed', '</main>', '<p><b>x</main>', 'close-order'],
  ['an attribute that is there twice', '<main ', '<main id="a" ', 'no-dup-attr'],
  ['a style in the page', '</main>', '<p style="color: red">x</p></main>', 'no-inline-style'],
  ['a picture without alternative text', '</main>', '<img src="/x.png"></main>', 'wcag/h37'],
  ['an id that is there twice', '</main>', '<p id="x">x</p><p id="x">x</p></main>', 'no-dup-id'],
  [
    'a block inside a line',
    '</main>',
    '<span><div>x</div></span></main>',
    'element-permitted-content',
  ],
] as const;

for (const [name, before, after, rule] of written) {
  test(`${name}: html-validate tells, and is silent without it`, async () => {
    const page = builtFiles('404.html')[0];
    const html = page?.read().toString('utf8') ?? '';
    expect(html).toContain(before);
    const faults = await htmlFaults(html.replace(before, after), '404.html');
    expect(faults.join('\n')).toContain(rule);
    expect(await htmlFaults(html, '404.html')).toEqual([]);
  });
}

/** Defects that only the browser notices, as it asks for things: what is added, and what it says. */
const asked = [
  ['a style that the policy refuses', '<p style="color: red">x</p>', 'style-src'],
  [
    'a picture of another origin',
    '<img src="https://elsewhere.example/x.png" alt="">',
    'elsewhere',
  ],
  ['a handler in the page', '<img src="/x.png" alt="" onerror="alert(1)">', 'script-src'],
  ['a frame', '<iframe src="/" title="x"></iframe>', 'frame'],
] as const;

for (const [name, html, words] of asked) {
  test(`${name}: the watch over requests tells, and is silent without it`, async ({ page }) => {
    const faults = await watchRequests(page);
    await page.goto(addresses.postmortem);
    expect(faults).toEqual([]);
    await page.evaluate((text) => {
      document.querySelector('main')?.insertAdjacentHTML('beforeend', text);
    }, html);
    await expect.poll(() => faults.join('\n')).toContain(words);
  });
}

import { expect, test } from 'playwright/test';
import { pages } from './support/pages.ts';

/** Kinds of pages whose frame is kept as text beside the tests, and the file that keeps it. */
const kept: Readonly<Record<string, string>> = {
  'a postmortem with graphs': 'postmortem',
  'a page that is not there': 'not-there',
  'the search': 'search',
  'a busy index': 'list',
  'a busy tracker': 'tracker',
  insights: 'insights',
  'a busy week': 'review',
  'a service': 'service',
  'a year': 'year',
  'a trigger': 'trigger',
  'an owner’s follow-ups': 'owner',
  'closed follow-ups': 'closed',
};

/** What somebody moves by who does not see the page: landmarks, headings, fields, named parts. */
const roles =
  /^ *- (?:banner|navigation|main|complementary|contentinfo|region|search|form|heading|combobox|searchbox|textbox|button|slider|img|table|status)\b/u;

for (const { name, url } of pages) {
  const file = kept[name];
  if (file === undefined) continue;
  // After an intended change: npx playwright test tests/e2e/frame-of-page.spec.ts --update-snapshots
  test(`the frame of ${name} is as it was: landmarks, headings and names`, async ({ page }) => {
    await page.goto(url);
    const tree = await page.locator('body').ariaSnapshot();
    const frame = tree.split('\n').filter((line) => roles.test(line));
    expect(`${frame.join('\n')}\n`).toMatchSnapshot(`${file}.txt`);
  });
}

test('each kind of page that is kept is there', () => {
  const names = pages.map(({ name }) => name);
  expect(Object.keys(kept).filter((name) => !names.includes(name))).toEqual([]);
});

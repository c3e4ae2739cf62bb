import axe from 'axe-core';
import type { Page } from 'playwright/test';
import { layOutAll } from './lay-out-all.ts';

/**
 * Rules of level AAA, which is not what this project promises. Every other rule is on, those that axe leaves out unless
 * asked included: target size, experimental ones, ids that are there twice.
 */
const beyondPromise = new Set([
  'color-contrast-enhanced',
  'identical-links-same-purpose',
  'meta-refresh-no-exceptions',
]);

const rules = Object.fromEntries(
  axe.getRules().map(({ ruleId }) => [ruleId, { enabled: !beyondPromise.has(ruleId) }]),
);

/**
 * What axe finds in a page with all its folds open, a rule each, with the elements that break it.
 *
 * Of what passes, axe would otherwise name each element by a selector, which takes several times as long as its rules. Pages
 * have no frames, which it would have to be sent into.
 *
 * @param within selector of the part that is looked at; the whole page unless said
 */
export async function axeFaults(page: Page, within = 'html'): Promise<string[]> {
  await page.locator('details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
  await layOutAll(page);
  const options = JSON.stringify({ rules, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<axe.AxeResults>(
    `${axe.source}; axe.run(${JSON.stringify(within)}, ${options})`,
  );
  return violations.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes.map(({ html, failureSummary }) => `${html}\n    ${failureSummary ?? ''}`).join('\n  ')}`,
  );
}

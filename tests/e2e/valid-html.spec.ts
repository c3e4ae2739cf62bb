import { HtmlValidate } from 'html-validate';
import { expect, test } from 'playwright/test';
import { builtFiles } from './support/built-site.ts';

/** Every rule of html-validate's sets for content, accessibility and whole documents. What is changed says why. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    // Everything comes from the site itself: a digest of it would only repeat what is trusted already.
    'require-sri': ['error', { target: 'crossorigin' }],
    // The title is the incident's, in its author's words; how much of it a search engine shows is no fault of the page.
    'long-title': 'off',
    // A filter acts as it is set, and says how many it leaves: there is nothing to send.
    'wcag/h32': 'off',
    // HTML allows an id to begin with a digit, as those of a year's quarters do.
    'valid-id': ['error', { relaxed: true }],
  },
});

test('every built page is valid HTML', async () => {
  const faults: string[] = [];
  const pages = builtFiles('.html');
  expect(pages.length).toBeGreaterThan(20);
  for (const { name, read } of pages) {
    const report = await validator.validateString(read().toString('utf8'), name);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages) {
        faults.push(`${name}:${line}:${column} ${ruleId}: ${message}`);
      }
    }
  }
  expect(faults).toEqual([]);
});

test('a page that is not valid is told', async () => {
  const report = await validator.validateString(
    '<!doctype html><html lang="en"><head><title>x</title></head><body><ul style="color:red"><p>x</p></ul><img src="x"></body></html>',
  );
  const rules = report.results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  expect(rules).toEqual(
    expect.arrayContaining(['no-inline-style', 'element-permitted-content', 'wcag/h37']),
  );
});

import { expect, test } from 'playwright/test';
import { htmlFaults } from './support/accessible/html-faults.ts';
import { builtFiles } from './support/built-site.ts';

test('every built page is valid HTML', async () => {
  const faults: string[] = [];
  const pages = builtFiles('.html');
  expect(pages.length).toBeGreaterThan(20);
  for (const { name, read } of pages) {
    faults.push(...(await htmlFaults(read().toString('utf8'), name)));
  }
  expect(faults).toEqual([]);
});

test('a page that is not valid is told', async () => {
  const faults = await htmlFaults(
    '<!doctype html><html lang="en"><head><title>x</title></head><body><ul style="color:red"><p>x</p></ul><img src="x"></body></html>',
    'x.html',
  );
  for (const rule of ['no-inline-style', 'element-permitted-content', 'wcag/h37']) {
    expect(faults.join()).toContain(rule);
  }
});

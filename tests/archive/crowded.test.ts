import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { sites } from '../e2e/addresses.ts';
import { crowd, earlierCrowd } from './crowd.ts';

// A site on which everything happened in one week, to one service and one team: every list of it is hundreds long. No page
// may hold a list that long, and a reader without JavaScript must come to all of it.

const root = fileURLToPath(new URL('../..', import.meta.url));
const site = path.join(root, sites.crowded.variables.AFTERMATH_OUT);

/** The most bytes of markup that a page may have. */
const mostBytes = 400_000;
/** The most rows and items: the longest page of names has 500. */
const mostRows = 550;

function page(address: string): string {
  return readFileSync(path.join(site, address, 'index.html'), 'utf8');
}

function rowsIn(markup: string): number {
  return markup.match(/<tr\b|<li\b/g)?.length ?? 0;
}

/** Addresses of the incidents that stand in markup, each once, without places in them. */
function incidentsIn(markup: string): string[] {
  const found = markup.matchAll(/<a\b[^>]*? href="(\/incidents\/[^"#]+\/)[^"]*"/g);
  return [...new Set([...found].map(([, address = '']) => address))];
}

/** The markup of a section of a page, or of all its tables, and of all pages on which it goes on. */
function whole(address: string, anchor?: string): string {
  const first = page(address);
  const start = anchor === undefined ? 0 : first.indexOf(`aria-labelledby="${anchor}"`);
  assert.ok(start >= 0, `${address} has #${String(anchor)}`);
  const from = first.slice(start);
  const section = anchor === undefined ? from : from.slice(0, from.indexOf('</section>'));
  const more = /<p class="more">[\s\S]*?<a\b[^>]*? href="([^"]+)"/.exec(section)?.[1];
  if (more === undefined) return section;
  let all = '';
  for (let place = more; place.startsWith(more);) {
    const one = page(place);
    all +=
      /<main[\s\S]*<nav class="neighbours"/.exec(one)?.[0] ??
      /<main[\s\S]*<\/main>/.exec(one)?.[0] ??
      '';
    place = /<a href="([^"]+)" rel="next"/.exec(one)?.[1] ?? '';
  }
  return all;
}

suite('a site on which everything happened at once', () => {
  test('has no page that grows with what happened', () => {
    const pages = readdirSync(site, { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.html'))
      .map((file) => ({ file, markup: readFileSync(path.join(site, file), 'utf8') }));
    assert.ok(pages.length > crowd);
    const large = pages.filter(
      ({ markup }) => Buffer.byteLength(markup) > mostBytes || rowsIn(markup) > mostRows,
    );
    assert.deepEqual(
      large.map(({ file, markup }) => [file, markup.length, rowsIn(markup)]),
      [],
    );
  });

  for (const [address, anchor] of [
    ['/years/2026/', '2026-q4'],
    ['/services/api/2026/', undefined],
    ['/triggers/none-named/2026/', undefined],
    ['/factors/none-named/2026/', undefined],
    ['/insights/2026/', undefined],
    ['/insights/times/time-to-detect/', 'exact'],
    ['/review/2026-W47/', 'incidents'],
    ['/review/2026-W47/', 'opened'],
    ['/follow-ups/ama/', 'overdue'],
  ] as const) {
    test(`lists all of them at ${address}${anchor === undefined ? '' : `#${anchor}`}`, () => {
      const found = incidentsIn(whole(address, anchor)).filter((one) => one.includes('/lamp-'));
      assert.equal(found.length, crowd);
    });
  }

  test('lists what happened in its week a year before, and what came back', () => {
    const before = incidentsIn(whole('/review/2026-W47/', 'anniversaries'));
    assert.equal(before.filter((one) => one.includes('/earlier-')).length, earlierCrowd);
    // The first of them repeats none.
    assert.equal(incidentsIn(whole('/insights/', 'recurred')).length, crowd - 1);
  });

  test('says of an incident that came back for ever how often, and names a few', () => {
    const middle = page(`/incidents/lamp-${String(crowd / 2)}/`);
    assert.match(middle, new RegExp(`10 of ${String(crowd / 2)} are named here`));
    assert.match(middle, new RegExp(`10 of ${String(crowd / 2 - 1)} are named here`));
    assert.match(middle, /and\s*<a href="[^"]+#happened-again">\s*29\d more times/);
  });

  test('names a few of those that happened on this day, and leads to all', () => {
    const line = /<p class="on-this-day">[\s\S]*?<\/p>/.exec(page('/'))?.[0] ?? '';
    assert.equal(incidentsIn(line).length, 5);
    assert.match(
      line,
      new RegExp(`href="/review/2026-W47/#anniversaries">\\s*${String(earlierCrowd - 5)} more`),
    );
  });
});

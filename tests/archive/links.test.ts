import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { z } from 'zod';
import { read } from './built-archive.ts';
import { textOf } from './page-tables.ts';

// Every number of the insights leads to what it counts: each link is followed, and as many are found there.

const incidentSchema = z.object({
  date: z.string(),
  kind: z.string(),
  severity: z.string(),
  services: z.array(z.string()),
});
const { incidents } = z
  .object({ incidents: z.array(incidentSchema) })
  .parse(JSON.parse(read('incidents.json')));

const main = /<main[\s\S]*<\/main>/.exec(read('insights', 'index.html'))?.[0] ?? '';
/** Names of quarters, years and dates are no counts. */
const isName = /^(?:\d{4}(?: Q\d)?|\d{4}-\d{2}-\d{2}\b.*|\D*)$/;

/** How many incidents the list shows at an address with filters. */
function filtered(query: string): number {
  const asked = new URLSearchParams(query);
  const known = ['severity', 'service', 'kind', 'from', 'to'];
  assert.deepEqual(
    [...asked.keys()].filter((name) => !known.includes(name)),
    [],
  );
  const fits = (name: string, value: string): boolean =>
    !asked.has(name) || asked.get(name) === value;
  return incidents.filter(
    ({ date, kind, severity, services }) =>
      fits('severity', severity) &&
      fits('kind', kind) &&
      (!asked.has('service') || services.includes(asked.get('service') ?? '')) &&
      date >= (asked.get('from') ?? '') &&
      date <= (asked.get('to') ?? '9999'),
  ).length;
}

/** How many the heading of a section says it has; where they are many, the years have the older ones. */
function headed(path: string, anchor: string): number {
  const page = read(...path.split('/').filter(Boolean), 'index.html');
  const small = new RegExp(`id="${anchor}">[^<]*<small>([\\d,]+)</small>`).exec(page)?.[1];
  assert.ok(small !== undefined, `${path}#${anchor} says how many it has`);
  return Number(small.replaceAll(',', ''));
}

/** How many rows stand below a heading of a page, or on all of it; where it says that it has more, those of its pages. */
function listed(path: string, anchor: string): number {
  const page = read(...path.split('/').filter(Boolean), 'index.html');
  const sections = page.match(/<section[\s\S]*?<\/section>/g) ?? [];
  const own = anchor === '' ? sections : sections.filter((one) => one.includes(`id="${anchor}"`));
  assert.ok(own.length > 0, `${path} has #${anchor}`);
  return own
    .map((one) => {
      const more = /<p class="more">[\s\S]*?<a[^>]* href="([^"]+)"/.exec(one)?.[1];
      return more === undefined ? rowsIn(one) : rowsFrom(more);
    })
    .reduce((sum, count) => sum + count, 0);
}

/** How many rows the pages of a group have, from its first one on. */
function rowsFrom(first: string): number {
  let count = 0;
  for (let place = first; place.startsWith(first);) {
    const page = read(...place.split('/').filter(Boolean), 'index.html');
    count += rowsIn(page);
    place = /<a href="([^"]+)" rel="next"/.exec(page)?.[1] ?? '';
  }
  return count;
}

function rowsIn(markup: string): number {
  const lists = markup.match(/<tbody>[\s\S]*?<\/tbody>|<ul class="refs"[\s\S]*?<\/ul>/g) ?? [];
  return lists.join('').match(/<tr\b|<li\b/g)?.length ?? 0;
}

suite('the links of the insights', () => {
  const links = [...main.matchAll(/<a\b[^>]*href="([^"]+)"[^>]*>([\s\S]*?)<\/a>/g)].map(
    ([, href = '', words = '']) => ({
      href: href.replaceAll('&amp;', '&').replaceAll('&#38;', '&'),
      words: textOf(words).replaceAll(',', ''),
    }),
  );

  test('every count is as long as the list that it leads to', () => {
    const kinds = new Map<string, number>();
    for (const { href, words } of links) {
      if (isName.test(words) || /\d (?:s|min|h|d)\b/.test(words)) continue;
      const count = Number(/\d+/.exec(words)?.[0]);
      const [path = '', anchor = ''] = href.split('#');
      if (path.startsWith('/?')) assert.equal(filtered(path.slice(2)), count, href);
      else if (anchor === '' && path.startsWith('/insights/times/')) {
        const known = listed(path, 'exact') + listed(path, 'approximate');
        assert.equal(known, count, href);
      } else if (/^\/(?:triggers|factors)\//.test(path)) {
        assert.equal(headed(path, anchor), count, href);
      } else assert.equal(listed(path, anchor), count, href);
      const kind = path.replace(/\?.*/, '?').split('/').slice(0, 3).join('/');
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
    for (const kind of ['/?', '/insights/times', '/insights/follow-ups']) {
      assert.ok((kinds.get(kind) ?? 0) > 5, `${kind}: ${JSON.stringify([...kinds])}`);
    }
    assert.ok((kinds.get('/triggers/deployment') ?? 0) > 0);
  });

  test('no count stands without its link', () => {
    const rest = main
      .replace(/<a\b[\s\S]*?<\/a>/g, '<a>')
      // A drawing repeats what its table says.
      .replace(/<svg\b(?:(?!<\/svg>)[\s\S]|<\/svg>(?=<line|<path|<rect|<text))*<\/svg>/g, '')
      .replace(/<h3>[\s\S]*?<\/h3>|<time\b[\s\S]*?<\/time>|<thead>[\s\S]*?<\/thead>/g, '')
      .replace(/<ul class="related">[\s\S]*?<\/ul>/g, '');
    const texts = rest
      .split(/<[^>]*>/)
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .filter((text) => /[1-9]/.test(text));
    // What is left: lengths of time, shares, and the whole that a linked part is said to be of.
    const allowed = [
      /^in 365 days,$/,
      /^in the 365 before$/,
      /^took at most .*\s(?:min|h|d|days?)\.(?: Left out:)?$/,
      /^of [\d,]+\.(?: A dot is up to .* incidents\.)?$/,
      /^\d+ %:$/,
      /^[\d,]+ of$/,
    ];
    assert.deepEqual(
      texts.filter((text) => !allowed.some((pattern) => pattern.test(text))),
      [],
    );
    assert.ok(texts.length > 5);
  });
});

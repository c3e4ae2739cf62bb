import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { sampleConfig, samplePostmortem } from '../../tests/support/sample-postmortem.ts';
import { atomFeed } from './atom.ts';
import { mostEntries, postmortemFeed } from './feed.ts';
import { jsonFeed } from './json-feed.ts';

const namespace = 'http://www.w3.org/2005/Atom';
const rfc3339 = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

function parse(xml: string): Element {
  // Every complaint of the parser is an error here.
  const parser = new DOMParser({
    onError: (level, message) => {
      throw new Error(`${level}: ${message}`);
    },
  });
  const root = parser.parseFromString(xml, 'application/xml').documentElement;
  assert.ok(root);
  return root;
}

function children(element: Element, name: string): Element[] {
  return [...element.childNodes].filter(
    (node): node is Element => node.namespaceURI === namespace && node.nodeName === name,
  );
}

function textOf(element: Element, name: string): string {
  const [only, ...more] = children(element, name);
  assert.ok(only && more.length === 0, `exactly one ${name}`);
  return only.textContent ?? '';
}

const feed = postmortemFeed({
  postmortems: [
    samplePostmortem({
      id: '2026-02-01-dark',
      date: '2026-02-01',
      title: 'Lamps <go> out & "dark" ]]> \u0007’',
      followUps: '- [x] Dust @ada closed:2026-03-04\n- [x] Later @ada opened:2027-01-01',
    }),
    samplePostmortem({ front: 'summary: One & a half.\ntags: [lens]' }),
  ],
  today: '2026-03-10',
  config: sampleConfig,
});

test('an Atom feed has what RFC 4287 demands', () => {
  const root = parse(atomFeed(feed, 'https://lights.example/feed.xml'));
  assert.equal(root.namespaceURI, namespace);
  assert.equal(root.nodeName, 'feed');
  assert.equal(textOf(root, 'title'), 'Harbour Lights & Co.');
  assert.equal(textOf(root, 'id'), 'https://lights.example/');
  assert.match(textOf(root, 'updated'), rfc3339);
  const author = children(root, 'author')[0];
  assert.ok(author);
  assert.equal(textOf(author, 'name'), 'Harbour Lights & Co.');
  const self = children(root, 'link').find((link) => link.getAttribute('rel') === 'self');
  assert.equal(self?.getAttribute('href'), 'https://lights.example/feed.xml');
  const entries = children(root, 'entry');
  assert.equal(entries.length, 2);
  for (const entry of entries) {
    assert.match(textOf(entry, 'id'), /^https:\/\/lights\.example\/incidents\/.+\/$/);
    assert.match(textOf(entry, 'updated'), rfc3339);
    assert.match(textOf(entry, 'published'), rfc3339);
    assert.ok(textOf(entry, 'summary').length > 0);
    assert.equal(children(entry, 'link')[0]?.getAttribute('rel'), 'alternate');
  }
  assert.equal(entries[0] && textOf(entries[0], 'title'), 'Lamps <go> out & "dark" ]]> ’');
});

test('an entry was updated when its file last records something, but not in the future', () => {
  assert.deepEqual(
    feed.entries.map(({ published, updated }) => [published, updated]),
    [
      ['2026-02-01T08:00:00Z', '2026-03-04T00:00:00Z'],
      ['2026-01-10T08:00:00Z', '2026-01-10T08:00:00Z'],
    ],
  );
  assert.equal(feed.updated, '2026-03-04T00:00:00Z');
});

test('without a summary it says what is known', () => {
  assert.deepEqual(
    feed.entries.map(({ summary }) => summary),
    ['SEV2 on 2026-02-01: Lamps.', 'One & a half.'],
  );
  assert.deepEqual(feed.entries[1]?.categories, ['SEV2', 'draft', 'Lamps', 'lens']);
});

test('a JSON feed has what version 1.1 demands', () => {
  const json = jsonFeed(feed, 'https://lights.example/feed.json');
  assert.equal(json.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(json.feed_url, 'https://lights.example/feed.json');
  assert.equal(new Set(json.items.map(({ id }) => id)).size, 2);
  for (const item of json.items) {
    assert.ok(item.content_text.length > 0);
    assert.equal(item.url, item.id);
    assert.match(item.date_published, rfc3339);
    assert.match(item.date_modified, rfc3339);
  }
});

test('an empty feed is a feed, and a long one is cut', () => {
  const empty = postmortemFeed({ postmortems: [], today: '2026-03-10', config: sampleConfig });
  const root = parse(atomFeed(empty, 'https://lights.example/feed.xml'));
  assert.equal(textOf(root, 'updated'), '2026-03-10T00:00:00Z');
  const one = samplePostmortem();
  const many = Array.from({ length: mostEntries + 5 }, (_, index) => ({
    ...one,
    id: `n-${index}`,
  }));
  const long = postmortemFeed({ postmortems: many, today: '2026-03-10', config: sampleConfig });
  assert.equal(long.entries.length, mostEntries);
  assert.equal(long.entries[0]?.url, 'https://lights.example/incidents/n-0/');
});

import type { Feed, FeedEntry } from './feed.ts';

/**
 * A feed as Atom (RFC 4287).
 * @param self whole address of the feed itself
 */
export function atomFeed(feed: Feed, self: string): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escaped(feed.language)}">`,
    element('title', feed.title),
    element('subtitle', feed.description),
    element('id', feed.home),
    element('updated', feed.updated),
    `<author>${element('name', feed.title)}</author>`,
    `<link rel="self" type="application/atom+xml" href="${escaped(self)}"/>`,
    `<link rel="alternate" type="text/html" href="${escaped(feed.home)}"/>`,
    ...feed.entries.map(entryElement),
    '</feed>',
    '',
  ].join('\n');
}

function entryElement({ url, title, summary, published, updated, categories }: FeedEntry): string {
  return [
    '<entry>',
    element('title', title),
    element('id', url),
    `<link rel="alternate" type="text/html" href="${escaped(url)}"/>`,
    element('published', published),
    element('updated', updated),
    element('summary', summary),
    ...categories.map((category) => `<category term="${escaped(category)}"/>`),
    '</entry>',
  ].join('\n');
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

/** Text for XML 1.0, in an element or between double quotes. Characters that XML does not have go. */
export function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

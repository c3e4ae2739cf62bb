import type { Feed } from './feed.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export interface JsonFeed {
  version: 'https://jsonfeed.org/version/1.1';
  title: string;
  description: string;
  home_page_url: string;
  feed_url: string;
  language: string;
  authors: { name: string; url: string }[];
  items: JsonFeedItem[];
}

/** One postmortem. Times are RFC 3339, UTC. */
export interface JsonFeedItem {
  id: string;
  url: string;
  title: string;
  content_text: string;
  date_published: string;
  date_modified: string;
  tags: string[];
}

/**
 * A feed as JSON Feed 1.1.
 * @param self whole address of the feed itself
 */
export function jsonFeed(feed: Feed, self: string): JsonFeed {
  return {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: self,
    language: feed.language,
    authors: [{ name: feed.title, url: feed.home }],
    items: feed.entries.map(({ url, title, summary, published, updated, categories }) => ({
      id: url,
      url,
      title,
      content_text: summary,
      date_published: published,
      date_modified: updated,
      tags: categories,
    })),
  };
}

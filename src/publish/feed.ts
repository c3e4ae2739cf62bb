import { startOfDay, type PlainDate } from '../domain/plain-date.ts';
import { lastRecorded, type Postmortem } from '../domain/postmortem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { siteAddress } from './site-address.ts';

/** What both feeds are made from. */
export interface FeedInput {
  /** Newest first. */
  postmortems: readonly Postmortem[];
  today: PlainDate;
  config: Pick<SiteConfig, 'name' | 'description' | 'url' | 'language' | 'services'>;
}

/** A feed, before it is written as Atom or JSON. Addresses are whole. */
export interface Feed {
  title: string;
  description: string;
  language: string;
  /** Front page of the site. */
  home: string;
  /** The latest `updated` of its entries, or the start of today when there is none. RFC 3339, UTC. */
  updated: string;
  entries: FeedEntry[];
}

/** One postmortem in a feed. Times are RFC 3339, UTC. */
export interface FeedEntry {
  /** Address of its page, which is also its name for ever. */
  url: string;
  title: string;
  /** The postmortem's summary, or a sentence of what is known where it has none. */
  summary: string;
  /** When the incident began, or the start of its day where that is not recorded. */
  published: string;
  /** The latest moment that its file records: of the incident, or of a follow-up that was opened or closed. */
  updated: string;
  /** Severity, status, services by name, and tags. */
  categories: string[];
}

/** How many postmortems a feed holds: the newest, which is what a feed is read for. */
export const mostEntries = 50;

/** Gathers the newest postmortems for the feeds. */
export function postmortemFeed({ postmortems, today, config }: FeedInput): Feed {
  const entries = postmortems
    .slice(0, mostEntries)
    .map((postmortem) => entryOf(postmortem, today, config));
  const latest = entries.map(({ updated }) => updated).sort();
  return {
    title: config.name,
    description: config.description,
    language: config.language,
    home: siteAddress(config.url, '/'),
    updated: latest.at(-1) ?? instant(startOfDay(today)),
    entries,
  };
}

function entryOf(postmortem: Postmortem, today: PlainDate, config: FeedInput['config']): FeedEntry {
  const { id, frontMatter, instants, followUps } = postmortem;
  const { title, date, severity, status, services, tags, summary } = frontMatter;
  const names = services.map((service) => config.services[service]?.name ?? service);
  const began = instants.started.kind === 'known' ? instants.started.epochMs : startOfDay(date);
  // A day written ahead of time has not come yet, so nothing was updated on it.
  const days = followUps
    .flatMap(({ opened, closed }) => [opened, closed])
    .filter((day) => day !== null && day <= today)
    .map((day) => startOfDay(day ?? date));
  return {
    url: siteAddress(config.url, `/incidents/${encodeURIComponent(id)}/`),
    title,
    summary: summary ?? `${severity} on ${date}: ${names.join(', ')}.`,
    published: instant(began),
    updated: instant(Math.max(began, lastRecorded(postmortem) ?? began, ...days)),
    categories: [...new Set([severity, status, ...names, ...tags])],
  };
}

/** RFC 3339 in UTC, whole seconds. */
function instant(epochMs: number): string {
  return new Date(epochMs).toISOString().replace(/\.\d+Z$/, 'Z');
}

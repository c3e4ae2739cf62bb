import path from 'node:path';
import { getCollection } from 'astro:content';
import type { PlainDate } from '../domain/plain-date.ts';
import { compareNewestFirst, type Postmortem } from '../domain/postmortem.ts';
import { findRecurrences, type Recurrences } from '../domain/recurrence.ts';
import { trackFollowUps, type Tracker } from '../domain/tracker.ts';
import { environment, siteConfig } from './site.ts';

export { siteConfig };

/** The day that ages and due dates are counted to. */
export const today: PlainDate = environment.today;

/** A picture or data file that lies beside a postmortem and is shown in it. */
export interface Evidence {
  /** The postmortem's id. */
  id: string;
  /** Path inside the postmortem's own folder, with forward slashes. */
  file: string;
  /** Absolute path. */
  source: string;
}

/** What all pages share: read once a build. */
interface Shelf {
  evidence: readonly Evidence[];
  postmortems: readonly Postmortem[];
  sources: ReadonlyMap<string, string>;
  digests: ReadonlyMap<string, string>;
  tracker: Tracker;
  recurrences: Recurrences;
}

let shelf: Promise<Shelf> | undefined;

/** All postmortems, newest first. */
export async function getPostmortems(): Promise<readonly Postmortem[]> {
  return (await getShelf()).postmortems;
}

/** All follow-ups, with ages and due dates counted to today. */
export async function getTracker(): Promise<Tracker> {
  return (await getShelf()).tracker;
}

/** Which incident repeats which. */
export async function getRecurrences(): Promise<Recurrences> {
  return (await getShelf()).recurrences;
}

/** The text of a postmortem's file. @throws Error when there is no such postmortem */
export async function getSource(id: string): Promise<string> {
  return demand((await getShelf()).sources, id);
}

/** A digest of the data and pictures that a postmortem shows. @throws Error when there is no such postmortem */
export async function getFilesDigest(id: string): Promise<string> {
  return demand((await getShelf()).digests, id);
}

/** Everything that lies beside postmortems and is shown in them; what lies in the public folder is not among it. */
export async function getEvidence(): Promise<readonly Evidence[]> {
  return (await getShelf()).evidence;
}

function demand(map: ReadonlyMap<string, string>, id: string): string {
  const value = map.get(id);
  if (value === undefined) throw new Error(`There is no postmortem ${id}.`);
  return value;
}

/** A build reads the store once; the dev server's may have changed since the last page. */
function getShelf(): Promise<Shelf> {
  if (import.meta.env.DEV) return fillShelf();
  return (shelf ??= fillShelf());
}

async function fillShelf(): Promise<Shelf> {
  const entries = await getCollection('incidents');
  const postmortems = entries.map(({ data }) => data.postmortem).sort(compareNewestFirst);
  return {
    evidence: entries.flatMap(({ id, data }) => evidenceBeside(id, data.evidence)),
    postmortems,
    sources: new Map(entries.map(({ id, body }) => [id, body ?? ''])),
    digests: new Map(entries.map(({ id, data }) => [id, data.evidenceDigest])),
    tracker: trackFollowUps(postmortems, today, siteConfig.contract.days),
    recurrences: findRecurrences(postmortems),
  };
}

function evidenceBeside(id: string, paths: readonly string[]): Evidence[] {
  const folder = path.join(environment.contentDir, id);
  return paths
    .filter((source) => source.startsWith(folder + path.sep))
    .map((source) => ({
      id,
      source,
      file: path.relative(folder, source).split(path.sep).join('/'),
    }));
}

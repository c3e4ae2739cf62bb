import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { getCollection } from 'astro:content';
import type { PlainDate } from '../domain/plain-date.ts';
import { compareNewestFirst, type Postmortem } from '../domain/postmortem.ts';
import { findRecurrences, type Recurrences } from '../domain/recurrence.ts';
import { trackFollowUps, type Tracker } from '../domain/tracker.ts';
import { decodeSource } from '../read/decode.ts';
import { liveSite } from './dev/live-site.ts';
import { digestOf } from './load/fingerprint.ts';
import {
  fromEntry,
  type LoadedPostmortem,
  type StoredPostmortem,
} from './load/stored-postmortem.ts';
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

/** A postmortem as the content store has it. */
interface Kept extends StoredPostmortem {
  /** A digest of everything that it was made from. */
  digest: string;
  /** The text of its file, which only the dev server keeps. */
  body: string | undefined;
}

/** What all pages share: read once a build, and once a change in the dev server. */
interface Shelf {
  kept: ReadonlyMap<string, Kept>;
  postmortems: readonly Postmortem[];
  byId: ReadonlyMap<string, Postmortem>;
  tracker: Tracker;
  recurrences: Recurrences;
}

let shelf: Promise<Shelf> | undefined;
/** What the shelf was filled from, in the dev server. */
let shelved: ReadonlyMap<string, LoadedPostmortem> | undefined;

/** All postmortems, newest first. */
export async function getPostmortems(): Promise<readonly Postmortem[]> {
  return (await getShelf()).postmortems;
}

/** One postmortem. @throws Error when there is none of that id */
export async function getPostmortem(id: string): Promise<Postmortem> {
  return (await demand(id)).postmortem;
}

/** All postmortems, by id. */
export async function getById(): Promise<ReadonlyMap<string, Postmortem>> {
  return (await getShelf()).byId;
}

/** All follow-ups, with ages and due dates counted to today. */
export async function getTracker(): Promise<Tracker> {
  return (await getShelf()).tracker;
}

/** Which incident repeats which. */
export async function getRecurrences(): Promise<Recurrences> {
  return (await getShelf()).recurrences;
}

/**
 * The text of a postmortem's file.
 * @throws Error when there is no such postmortem, or its file is no longer the one that was checked
 */
export async function getSource(id: string): Promise<string> {
  const { body, postmortem, sourceDigest } = await demand(id);
  if (body !== undefined) return body;
  const decoded = decodeSource(await readFile(path.join(environment.contentDir, postmortem.file)));
  if (decoded.ok && digestOf(decoded.value) === sourceDigest) return decoded.value;
  throw new Error(`${postmortem.file} changed while the site was built. Build it again.`);
}

/**
 * A digest of everything that a postmortem was made from: its file, its data and pictures, the config, and the code that
 * read them. @throws Error when there is no such postmortem
 */
export async function getDigest(id: string): Promise<string> {
  return (await demand(id)).digest;
}

/** The digests of several postmortems, for the key of a page that lists them. */
export async function getDigests(postmortems: readonly Postmortem[]): Promise<string[]> {
  return Promise.all(postmortems.map(({ id }) => getDigest(id)));
}

/** A digest of the data and pictures that a postmortem shows. @throws Error when there is no such postmortem */
export async function getFilesDigest(id: string): Promise<string> {
  return (await demand(id)).evidenceDigest;
}

/** Everything that lies beside postmortems and is shown in them; what lies in the public folder is not among it. */
export async function getEvidence(): Promise<readonly Evidence[]> {
  const { kept } = await getShelf();
  return [...kept].flatMap(([id, { evidence }]) => evidenceBeside(id, evidence));
}

async function demand(id: string): Promise<Kept> {
  const kept = (await getShelf()).kept.get(id);
  if (kept === undefined) throw new Error(`There is no postmortem ${id}.`);
  return kept;
}

/** A build reads the store once; the dev server's folder is read again after each change. */
async function getShelf(): Promise<Shelf> {
  const live = import.meta.env.DEV ? liveSite().postmortems : null;
  if (live !== null && live !== shelved) {
    shelved = live;
    shelf = undefined;
  }
  return (shelf ??= fillShelf(live));
}

async function fillShelf(live: ReadonlyMap<string, LoadedPostmortem> | null): Promise<Shelf> {
  const kept = live === null ? await keptInStore() : keptLive(live);
  const postmortems = [...kept.values()]
    .map(({ postmortem }) => postmortem)
    .sort(compareNewestFirst);
  return {
    kept,
    postmortems,
    byId: new Map(postmortems.map((postmortem) => [postmortem.id, postmortem])),
    tracker: trackFollowUps(postmortems, today, siteConfig.contract.days),
    recurrences: findRecurrences(postmortems),
  };
}

async function keptInStore(): Promise<Map<string, Kept>> {
  const entries = await getCollection('incidents');
  return new Map(
    entries.map(({ id, body, digest, data }) => [
      id,
      { ...fromEntry(data), digest: String(digest), body },
    ]),
  );
}

function keptLive(live: ReadonlyMap<string, LoadedPostmortem>): Map<string, Kept> {
  return new Map(
    [...live].map(([id, { data, digest, source }]) => [id, { ...data, digest, body: source }]),
  );
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

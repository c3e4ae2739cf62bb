import path from 'node:path';
import { countedOf } from '../domain/insights.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { compareNewestFirst, type Postmortem } from '../domain/postmortem.ts';
import { findRecurrences, type Recurrences } from '../domain/recurrence.ts';
import { trackFollowUps, type TrackedFollowUp, type Tracker } from '../domain/tracker.ts';
import { factsOf, haveSameFacts } from './facts.ts';
import { liveSite } from './live-site.ts';
import type { LoadedPostmortem } from './load/postmortem-store.ts';
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

/** What all pages share: read once a build, and once a change in the dev server. */
interface Shelf {
  loaded: ReadonlyMap<string, LoadedPostmortem>;
  postmortems: readonly Postmortem[];
  byId: ReadonlyMap<string, Postmortem>;
  tracker: Tracker;
  recurrences: Recurrences;
}

let shelf: Shelf | undefined;

/** All postmortems, newest first. */
export function getPostmortems(): readonly Postmortem[] {
  return getShelf().postmortems;
}

/** One postmortem. @throws Error when there is none of that id */
export function getPostmortem(id: string): Postmortem {
  return demand(id).data.postmortem;
}

/** All postmortems, by id. */
export function getById(): ReadonlyMap<string, Postmortem> {
  return getShelf().byId;
}

/** All follow-ups, with ages and due dates counted to today. */
export function getTracker(): Tracker {
  return getShelf().tracker;
}

/** The follow-ups that the insights count: those of incidents, not of drills and near misses. */
export function getCountedFollowUps(): TrackedFollowUp[] {
  const { open, closed } = getTracker();
  const ids = new Set(countedOf(getPostmortems()).incidents.map(({ id }) => id));
  return [...open, ...closed].filter(({ incident }) => ids.has(incident.id));
}

/** Which incident repeats which. */
export function getRecurrences(): Recurrences {
  return getShelf().recurrences;
}

/** The text of a postmortem's file, as it was checked. @throws Error when there is no such postmortem */
export function getSource(id: string): string {
  return demandWhole(id).source;
}

/**
 * A digest of everything that a postmortem was made from: its file, its data and pictures, the config, and the code that
 * read them. @throws Error when there is no such postmortem
 */
export function getDigest(id: string): string {
  return demandWhole(id).digest;
}

/** Digests of the facts of several postmortems, for the key of a page that lists them. */
export function getFacts(postmortems: readonly Postmortem[]): string[] {
  return postmortems.map(factsOf);
}

/** A digest of the data and pictures that a postmortem shows. @throws Error when there is no such postmortem */
export function getFilesDigest(id: string): string {
  return demandWhole(id).data.evidenceDigest;
}

/** Everything that lies beside postmortems and is shown in them; what lies in the public folder is not among it. */
export function getEvidence(): readonly Evidence[] {
  const { loaded } = getShelf();
  liveSite().beyondFacts = true;
  return [...loaded].flatMap(([id, { data }]) => evidenceBeside(id, data.evidence));
}

/** Notes that a page stands on more than facts. */
function demandWhole(id: string): LoadedPostmortem {
  liveSite().beyondFacts = true;
  return demand(id);
}

function demand(id: string): LoadedPostmortem {
  const loaded = getShelf().loaded.get(id);
  if (loaded === undefined) throw new Error(`There is no postmortem ${id}.`);
  return loaded;
}

/** Filled once a build, and once a change in the dev server. */
function getShelf(): Shelf {
  const { postmortems } = liveSite();
  if (postmortems === null) throw new Error('No postmortem has been read yet.');
  if (shelf?.loaded !== postmortems) shelf = fillShelf(postmortems, shelf);
  return shelf;
}

/** @param before the last one, of the dev server: what is made of facts stays for as long as they are the same */
function fillShelf(
  loaded: ReadonlyMap<string, LoadedPostmortem>,
  before: Shelf | undefined,
): Shelf {
  const postmortems = Array.from(loaded.values(), ({ data }) => data.postmortem).sort(
    compareNewestFirst,
  );
  const same = before && haveSameFacts(before.postmortems, postmortems) ? before : undefined;
  return {
    loaded,
    postmortems,
    byId: new Map(postmortems.map((postmortem) => [postmortem.id, postmortem])),
    tracker: same?.tracker ?? trackFollowUps(postmortems, today, siteConfig.contract.days),
    recurrences: same?.recurrences ?? findRecurrences(postmortems),
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

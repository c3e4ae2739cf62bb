import type { PlainDate } from '../../domain/plain-date.ts';
import type { Postmortem } from '../../domain/postmortem.ts';
import type { Problem } from '../../domain/problem.ts';
import { digestOf } from './fingerprint.ts';

/** What is kept of one postmortem between builds, besides the text of its file. */
export interface StoredPostmortem {
  postmortem: Postmortem;
  /** Warnings of its last check, told again by every build; files are named inside the content folder. */
  warnings: Problem[];
  /** Whether it names other postmortems: what is wrong with it may then change though it does not. */
  namesOthers: boolean;
  /** A digest of the text of its file: a page that finds another there was overtaken by an edit. */
  sourceDigest: string;
  /** Absolute paths of the data and pictures that it shows. */
  evidence: string[];
  /** A digest of what stands in these. */
  evidenceDigest: string;
  /** Today, as its last check took it: what lies in the future on one day does not on a later. */
  checkedOn: PlainDate;
}

/** A postmortem with its file's text, and a digest of everything that it was made from. */
export interface LoadedPostmortem {
  id: string;
  digest: string;
  /** The text of its file. */
  source: string;
  data: StoredPostmortem;
}

/**
 * What an entry of the content store holds: everything as one text. Astro writes the store as a module and bundles that
 * into the pages at every build; one string costs it a fraction of what a tree of small objects does.
 */
export interface StoreEntry {
  /** JSON of a {@link StoredPostmortem}. */
  json: string;
  /** A digest of that text: what was altered on the disk is read again. */
  sum: string;
}

/** Puts what is kept of a postmortem into an entry of the content store. */
export function toEntry(stored: StoredPostmortem): StoreEntry {
  const json = JSON.stringify(stored);
  return { json, sum: digestOf(json) };
}

/**
 * Takes it out again. An entry was written by the code that reads it: the digest beside it holds that code's, and Astro
 * empties its store when it is itself another. So its shape is not checked field by field.
 *
 * @throws Error when it is no postmortem at all
 */
export function fromEntry({ json }: Pick<StoreEntry, 'json'>): StoredPostmortem {
  const value: unknown = JSON.parse(json);
  if (isStored(value)) return value;
  throw new Error('An entry of the content store is no postmortem.');
}

function isStored(value: unknown): value is StoredPostmortem {
  return typeof value === 'object' && value !== null && 'postmortem' in value;
}

/** Whether the data of an entry is one of ours, as it was written. */
export function isEntry(
  data: Readonly<Record<string, unknown>>,
): data is Record<string, unknown> & StoreEntry {
  return typeof data['json'] === 'string' && data['sum'] === digestOf(data['json']);
}

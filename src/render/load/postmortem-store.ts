import { closeSync, mkdirSync, openSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Ties } from '../../check/ties.ts';
import { textOf } from '../../cli/text-of.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Postmortem } from '../../domain/postmortem.ts';
import type { Problem } from '../../domain/problem.ts';
import { digestOf } from './fingerprint.ts';

/** What is kept of one postmortem between builds, besides the text of its file. */
export interface StoredPostmortem {
  postmortem: Postmortem;
  /** Warnings of its last check, told again by every build; files are named inside the content folder. */
  warnings: Problem[];
  /** What it says of others, which may turn wrong though it does not change itself; null when it names none. */
  ties: Ties | null;
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
  /** The text of its file, as it was checked: pages are made from it, whatever happens to the file meanwhile. */
  source: string;
  data: StoredPostmortem;
}

/**
 * Reads what an earlier run kept: a line a postmortem, each under a digest of its own, so that what was altered or cut
 * off on the disk is passed over and read again from the postmortem's file. The shape is not checked field by field,
 * since the digest of a postmortem holds that of the code that wrote it.
 *
 * @param file absolute path; nothing is kept where there is no such file
 * @returns postmortems by id
 */
export function readStore(file: string): Map<string, LoadedPostmortem> {
  const kept = new Map<string, LoadedPostmortem>();
  for (const line of textOf(file).split('\n')) {
    const at = line.indexOf(' ');
    const json = line.slice(at + 1);
    if (at < 0 || line.slice(0, at) !== digestOf(json)) continue;
    const value: unknown = JSON.parse(json);
    if (isLoaded(value)) kept.set(value.id, value);
  }
  return kept;
}

/** Keeps postmortems for the next run, all or none of them. @param file absolute path */
export function writeStore(file: string, postmortems: Iterable<LoadedPostmortem>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const next = openSync(`${file}.next`, 'w');
  try {
    // One by one: all of a large archive would be held twice.
    for (const postmortem of postmortems) {
      const json = JSON.stringify(postmortem);
      writeFileSync(next, `${digestOf(json)} ${json}\n`);
    }
  } finally {
    closeSync(next);
  }
  renameSync(`${file}.next`, file);
}

function isLoaded(value: unknown): value is LoadedPostmortem {
  return typeof value === 'object' && value !== null && 'source' in value && 'data' in value;
}

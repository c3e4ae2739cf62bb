import { hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writevSync } from 'node:fs';
import path from 'node:path';
import type { Ties } from '../../check/ties.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import type { Postmortem } from '../../domain/postmortem.ts';
import type { Problem } from '../../domain/problem.ts';

/** What is kept of one postmortem between builds, besides the text of its file. */
export interface StoredPostmortem {
  readonly postmortem: Postmortem;
  /** The day of the incident, as the postmortem has it: others are checked against it. */
  readonly date: PlainDate;
  /** Warnings of its last check, told again by every build; files are named inside the content folder. */
  readonly warnings: Problem[];
  /** What it says of others, which may turn wrong though it does not change itself; null when it names none. */
  readonly ties: Ties | null;
  /** Absolute paths of the data and pictures that it shows. */
  readonly evidence: string[];
  /** A digest of what stands in these. */
  readonly evidenceDigest: string;
  /** Today, as its last check took it: what lies in the future on one day does not on a later. */
  readonly checkedOn: PlainDate;
}

/** A postmortem with its file's text, and a digest of everything that it was made from. */
export interface LoadedPostmortem {
  readonly id: string;
  readonly digest: string;
  /** The text of its file, as it was checked: pages are made from it, whatever happens to the file meanwhile. */
  readonly source: string;
  readonly data: StoredPostmortem;
}

/** What a build asks of every postmortem that was kept. */
type Head = Pick<LoadedPostmortem, 'id' | 'digest'> & {
  data: Omit<StoredPostmortem, 'postmortem'>;
};

/** What is asked of few by the build, and is nearly all of a line. */
type Body = Pick<LoadedPostmortem, 'source'> & Pick<StoredPostmortem, 'postmortem'>;

/** The lines of postmortems whose bodies nobody has asked for: they are kept again as they are. */
const unread = new WeakMap<LoadedPostmortem, Uint8Array>();

const lineFeed = 10;
const tab = 9;
/** Length of the digest before each line, and of the blank behind it. */
const sealLength = 65;
/** How many lines are written at once; POSIX promises a thousand. */
const together = 512;

/**
 * Reads what an earlier run kept: a line a postmortem, each under a digest of its own, so that what was altered or cut
 * off on the disk is passed over and read again from the postmortem's file. The shape is not checked field by field,
 * since the digest of a postmortem holds that of the code that wrote it. The text of a file and its postmortem are
 * taken out of their line when somebody asks for them.
 *
 * @param file absolute path; nothing is kept where there is no such file
 * @returns postmortems by id
 */
export function readStore(file: string): Map<string, LoadedPostmortem> {
  const kept = new Map<string, LoadedPostmortem>();
  const bytes = bytesOf(file);
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(lineFeed, start);
    if (end < 0) break;
    const loaded = readLine(bytes.subarray(start, end + 1));
    if (loaded) kept.set(loaded.id, loaded);
    start = end + 1;
  }
  return kept;
}

/** Keeps postmortems for the next run, all or none of them. @param file absolute path */
export function writeStore(file: string, postmortems: Iterable<LoadedPostmortem>): void {
  mkdirSync(path.dirname(file), { recursive: true });
  const next = openSync(`${file}.next`, 'w');
  try {
    // Together, since most are small and many; not all, since those of a large archive would be held twice.
    const lines: Uint8Array[] = [];
    for (const postmortem of postmortems) {
      lines.push(unread.get(postmortem) ?? lineOf(postmortem));
      if (lines.length === together) writeAll(next, lines.splice(0));
    }
    writeAll(next, lines);
  } finally {
    closeSync(next);
  }
  renameSync(`${file}.next`, file);
}

function writeAll(file: number, lines: readonly Uint8Array[]): void {
  const length = lines.reduce((sum, line) => sum + line.length, 0);
  // A disk that is full takes a part.
  if (writevSync(file, lines) !== length) throw new Error('The disk is full.');
}

/** No text of JSON holds a tab or a line feed. */
function lineOf({ id, digest, source, data }: LoadedPostmortem): Uint8Array {
  const { postmortem, ...rest } = data;
  const head: Head = { id, digest, data: rest };
  const body: Body = { source, postmortem };
  const json = `${JSON.stringify(head)}\t${JSON.stringify(body)}`;
  return Buffer.from(`${hash('sha256', json)} ${json}\n`);
}

/** @param line with the line feed at its end */
function readLine(line: Buffer): LoadedPostmortem | null {
  const json = line.subarray(sealLength, -1);
  if (line.toString('latin1', 0, sealLength) !== `${hash('sha256', json)} `) return null;
  const middle = json.indexOf(tab);
  const head: unknown = JSON.parse(json.toString('utf8', 0, middle));
  return isHead(head) ? laterLoaded(head, line, json.subarray(middle + 1)) : null;
}

/** A postmortem whose body is read when it is asked for, once. */
function laterLoaded({ id, digest, data }: Head, line: Uint8Array, json: Buffer): LoadedPostmortem {
  // The bytes before they are read, then what is in them: both would be twice the memory.
  let body: Buffer | Body = json;
  const read = (): Body => {
    if (!Buffer.isBuffer(body)) return body;
    const value: unknown = JSON.parse(body.toString('utf8'));
    if (!isBody(value)) throw new Error(`What is kept of \`${id}\` has another shape.`);
    unread.delete(loaded);
    return (body = value);
  };
  const loaded: LoadedPostmortem = {
    id,
    digest,
    get source() {
      return read().source;
    },
    data: {
      ...data,
      get postmortem() {
        return read().postmortem;
      },
    },
  };
  unread.set(loaded, line);
  return loaded;
}

function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch {
    return Buffer.alloc(0);
  }
}

function isHead(value: unknown): value is Head {
  return typeof value === 'object' && value !== null && 'id' in value && 'data' in value;
}

function isBody(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && 'source' in value && 'postmortem' in value;
}

import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  readdirSync,
  realpathSync,
  statSync,
  type Dirent,
} from 'node:fs';
import path from 'node:path';
import { compareText, type Problem } from '../domain/problem.ts';
import { maxBytes, tooLarge } from './decode.ts';
import { fileSlips, nameSlip, type FileSlip } from './file-slips.ts';
import { holds } from './holds.ts';
import { reporter, startOfFile } from './place.ts';

/** A postmortem's file on disk. */
export interface ListedFile {
  id: string;
  /** Path inside the content folder, with forward slashes. */
  file: string;
  /** Whole path. */
  path: string;
}

/** The postmortems of a content folder, sorted by id, and what stands there that is none. */
export interface Listing {
  files: ListedFile[];
  problems: Problem[];
}

/** Folders below a postmortem's own that are looked through for files that nobody would read. */
const maxDepth = 5;

/**
 * Lists `<id>.mdx` and `<id>/index.mdx`. Other MDX and Markdown files are problems, since nobody would read them; so are
 * links that lead out of the folder, and what has the name of a file and is none. Names that start with a dot or an
 * underscore are passed over. A folder that does not exist lists nothing.
 */
export function listPostmortems(contentDir: string): Listing {
  const listing: Listing = { files: [], problems: [] };
  const root = existsSync(contentDir) ? realpathSync(contentDir) : contentDir;
  for (const entry of entriesOf(contentDir)) {
    listEntry({ contentDir, root, listing }, entry, [entry.name]);
  }
  listing.files.sort((a, b) => compareText(a.id, b.id) || compareText(a.file, b.file));
  listing.files = listing.files.filter(({ id, file }, index) => {
    const isFirst = listing.files[index - 1]?.id !== id;
    if (!isFirst) refuse(listing, file, fileSlips.twice(id));
    return isFirst;
  });
  return listing;
}

/**
 * Lists a folder again after changes. Where they are in files that were listed, and can be read as they could, nothing
 * else is looked at.
 *
 * @param touched absolute paths of the files and folders that may have changed since
 */
export function listAgain(
  contentDir: string,
  earlier: Listing,
  touched: ReadonlySet<string>,
): Listing {
  const listed = new Set(earlier.files.map((file) => file.path));
  const stands = touched
    .values()
    .filter((whole) => !isPassedOver(path.basename(whole)))
    .every((whole) => listed.has(whole) && isReadableFile(whole));
  return stands ? earlier : listPostmortems(contentDir);
}

function isReadableFile(whole: string): boolean {
  const isFile = lstatSync(whole, { throwIfNoEntry: false })?.isFile() === true;
  return isFile && unreadable(whole) === null;
}

interface Walk {
  contentDir: string;
  /** The content folder without links on the way. */
  root: string;
  listing: Listing;
}

function listEntry(walk: Walk, entry: Dirent, names: readonly string[]): void {
  const file = names.join('/');
  const whole = path.join(walk.contentDir, ...names);
  const isDocument = /\.mdx?$/i.test(entry.name);
  const kind = kindOf(entry, whole, walk.root);
  if (kind === 'outside') refuse(walk.listing, file, fileSlips.outside);
  else if (kind === 'folder') listFolder(walk, whole, names);
  else if (isDocument && kind !== 'file') refuse(walk.listing, file, fileSlips.noFile);
  else if (isDocument) listDocument(walk.listing, whole, names);
}

function listFolder(walk: Walk, whole: string, names: readonly string[]): void {
  if (names.length > maxDepth) return;
  for (const entry of entriesOf(whole)) {
    listEntry(walk, entry, [...names, entry.name]);
  }
}

function listDocument(listing: Listing, whole: string, names: readonly string[]): void {
  const file = names.join('/');
  const [first = '', second] = names;
  const stray = strayOf(names);
  const id = second === undefined ? first.replace(/\.mdx$/, '') : first;
  const wrong = stray ?? nameSlip(id) ?? unreadable(whole);
  if (wrong) refuse(listing, file, wrong);
  else listing.files.push({ id, file, path: whole });
}

/** Looked at before it is read, so that nothing huge is. */
function unreadable(whole: string): FileSlip | null {
  try {
    accessSync(whole, constants.R_OK);
    const { size } = statSync(whole);
    return size > maxBytes ? tooLarge(size) : null;
  } catch {
    return fileSlips.unreadable;
  }
}

/** What is wrong with a document that is neither `<id>.mdx` nor `<id>/index.mdx`; null when it is one of them. */
function strayOf(names: readonly string[]): FileSlip | null {
  const name = names.at(-1) ?? '';
  if (!name.endsWith('.mdx')) return fileSlips.otherEnding(name);
  if (names.length === 1) return null;
  return names.length === 2 && name === 'index.mdx' ? null : fileSlips.notIndex;
}

function kindOf(
  entry: Dirent,
  whole: string,
  root: string,
): 'folder' | 'file' | 'other' | 'outside' {
  if (!entry.isSymbolicLink()) {
    if (entry.isDirectory()) return 'folder';
    return entry.isFile() ? 'file' : 'other';
  }
  try {
    if (!holds(root, realpathSync(whole))) return 'outside';
    // A link to a folder may lead round in a circle; its files are listed where they lie.
    return statSync(whole).isFile() ? 'file' : 'other';
  } catch {
    return 'other';
  }
}

function entriesOf(folder: string): Dirent[] {
  return namesIn(folder)
    .filter(({ name }) => !isPassedOver(name))
    .sort((a, b) => compareText(a.name, b.name));
}

function isPassedOver(name: string): boolean {
  return /^[._]/.test(name);
}

function namesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

/** Not there, or not for us to look into. */
function isMissing(error: unknown): boolean {
  return (
    error instanceof Error && 'code' in error && ['ENOENT', 'EACCES'].includes(String(error.code))
  );
}

function refuse(listing: Listing, file: string, slip: FileSlip): void {
  reporter(file, listing.problems)(slip, startOfFile);
}

import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { compareText, type Problem, type Slip } from '../domain/problem.ts';
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

/**
 * Lists `<id>.mdx` and `<id>/index.mdx`. Other MDX and Markdown files are problems, since nobody would read them; names
 * that start with a dot or an underscore are passed over. A folder that does not exist lists nothing.
 */
export async function listPostmortems(contentDir: string): Promise<Listing> {
  const listing: Listing = { files: [], problems: [] };
  for (const entry of await entriesOf(contentDir)) {
    if (entry.isDirectory()) await listFolder(contentDir, entry.name, listing);
    else if (entry.name.endsWith('.mdx'))
      add(listing, contentDir, entry.name.slice(0, -4), entry.name);
    else if (entry.name.endsWith('.md')) refuse(listing, entry.name, markdownSlip(entry.name));
  }
  listing.files.sort((a, b) => compareText(a.id, b.id) || compareText(a.file, b.file));
  listing.files.forEach(({ id, file }, index) => {
    if (listing.files[index - 1]?.id === id) {
      refuse(listing, file, {
        rule: 'file-twice',
        message: `\`${id}.mdx\` and \`${id}/index.mdx\` are both there.`,
        cure: 'Keep one of the two.',
      });
    }
  });
  return listing;
}

async function listFolder(contentDir: string, name: string, listing: Listing): Promise<void> {
  for (const entry of await entriesOf(path.join(contentDir, name))) {
    const file = `${name}/${entry.name}`;
    if (entry.name === 'index.mdx') add(listing, contentDir, name, file);
    else if (/\.mdx?$/.test(entry.name)) {
      refuse(listing, file, {
        rule: 'file-not-read',
        message: 'Of a folder only `index.mdx` is read.',
        cure: `Name it \`index.mdx\`, or move it up to \`content/incidents/\`.`,
      });
    }
  }
}

async function entriesOf(folder: string): Promise<{ name: string; isDirectory: () => boolean }[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  });
  return entries.filter(({ name }) => !/^[._]/.test(name));
}

function add(listing: Listing, contentDir: string, id: string, file: string): void {
  if (/^[\p{Ll}\p{Lo}\p{Number}]+([-.][\p{Ll}\p{Lo}\p{Number}]+)*$/u.test(id)) {
    listing.files.push({ id, file, path: path.join(contentDir, file) });
  } else {
    refuse(listing, file, {
      rule: 'file-name',
      message: `\`${id}\` becomes an address and is not fit for one.`,
      cure: 'Use lower-case letters, digits and single hyphens.',
    });
  }
}

function refuse(listing: Listing, file: string, slip: Slip): void {
  reporter(file, listing.problems)(slip, startOfFile);
}

function markdownSlip(name: string): Slip {
  return {
    rule: 'file-not-read',
    message: 'A postmortem is an `.mdx` file.',
    cure: `Rename it to \`${name}x\`.`,
  };
}

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { searchFolder } from '../../search/search-folder.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { readFolders, type Folders } from '../../cli/folder-listing.ts';
import { keepOnly } from '../../cli/keep-only.ts';
import { linkFile, linkFiles } from '../../cli/link-files.ts';
import { filesBelow } from '../../cli/tree-digest.ts';
import { factsOfAll } from '../facts.ts';
import { liveSite } from '../live-site.ts';
import { readStore } from '../load/postmortem-store.ts';
import { copyPublicFiles } from './copy-public-files.ts';
import { readCode, writeCode } from './code-file.ts';
import { openRenderer, type Renderer } from './open-renderer.ts';
import { clearPictureRoom, openPictureRoom } from './picture-room.ts';
import { readPageList, writePageList, type ListedPage } from './page-list.ts';
import { rendererParts } from './renderer-parts.ts';
import { readWords, writeWords } from './word-file.ts';
import { sitePaths, type SitePath } from './site-paths.ts';

/** Where what a site is rendered from lies, and where it goes; all but the day are absolute paths. */
export interface SiteRooms {
  /** The project. */
  readonly root: string;
  /** The day that ages are counted to. */
  readonly today: PlainDate;
  /** The renderer; its folder's name says what it was made from. */
  readonly renderer: string;
  readonly publicDir: string;
  /** The postmortems, as they were checked. */
  readonly postmortems: string;
  /** Pictures that pages had packed. */
  readonly pictures: string;
  /** The words of the postmortems, as they were counted. */
  readonly words: string;
  /** Code that pages show, coloured. */
  readonly code: string;
  /** The list of pages that the last build left. */
  readonly pages: string;
  /** The site. What lies in it is what the last build left, or nothing. */
  readonly site: string;
}

/**
 * Renders a site. A page whose key and renderer are those of the last build stays where it lies; everything else is
 * removed first and made anew, since the old files are linked into the site that people read.
 *
 * @param disk tells what stands in folders
 * @throws Error that names the page which cannot be made
 */
export async function renderSite(rooms: SiteRooms, disk: Folders = readFolders): Promise<void> {
  const { site, publicDir } = rooms;
  const made = path.basename(rooms.renderer);
  const postmortems = readStore(rooms.postmortems);
  const words = readWords(rooms.words, made);
  const code = readCode(rooms.code, made);
  Object.assign(liveSite(), { postmortems, words, code });
  openPictureRoom(rooms.pictures, rooms.root);
  const renderer = await openRenderer(rooms.renderer);
  const facts = factsOfAll(
    Array.from(postmortems.values(), ({ data }) => data.postmortem),
    rooms.today,
  );
  const last = readPageList(rooms.pages, made, facts);
  const { paths, factual } = await sitePaths(renderer, facts, last.factual);
  const pages = withoutPublic(paths, publicDir);
  const staying = stayingPages(pages, last.pages, site);
  const { assets } = rendererParts(rooms.renderer);
  const files = new Set([...staying.keys(), ...picturesOf(staying), ...filesBelow(assets)]);
  const folders = new Set(pages.map(({ file }) => path.posix.dirname(file)));
  keepOnly(site, { files, folders, untouched: searchFolder }, disk);
  linkFiles(assets, site);
  await copyPublicFiles(publicDir, site);

  const listed = new Map<string, ListedPage>();
  const shown = new Map<string, string>();
  const shownCode = new Set<string>();
  for (const page of pages) {
    const { key, ...shows } = staying.get(page.file) ?? (await makePage(renderer, page, site));
    if (key !== undefined) listed.set(page.file, { key, ...shows });
    for (const [address, name] of shows.pictures) shown.set(address, name);
    for (const each of shows.code) shownCode.add(each);
  }
  for (const [address, name] of shown) putPicture(address, name, rooms);
  clearPictureRoom(rooms.pictures, new Set(shown.values()));
  writeCode(rooms.code, made, code, shownCode);
  writeWords(rooms.words, made, words);
  writePageList(rooms.pages, { renderer: made, facts, factual, pages: listed });
}

/** Of a page and a file of the public folder under one name the file goes before, as whoever put it there wants it. */
function withoutPublic(pages: readonly SitePath[], publicDir: string): SitePath[] {
  const files = new Set(filesBelow(publicDir));
  return pages.filter(({ file }) => {
    if (!files.has(file)) return true;
    console.warn(`\`${file}\` is the file of the public folder, not the page of that name.`);
    return false;
  });
}

/** The pages that the last build made with the same key, and left, by their path inside the site. */
function stayingPages(
  pages: readonly SitePath[],
  earlier: ReadonlyMap<string, ListedPage>,
  site: string,
): Map<string, ListedPage> {
  const known = pages.flatMap(({ file, key }): [string, ListedPage][] => {
    const page = earlier.get(file);
    return page && page.key === key && existsSync(path.join(site, file)) ? [[file, page]] : [];
  });
  return new Map(known);
}

/** What there is to remember of a page; no key where it stands on more than was known. */
type MadePage = Pick<ListedPage, 'pictures' | 'code'> & Pick<SitePath, 'key'>;

/** Renders a page into its file. */
async function makePage(renderer: Renderer, page: SitePath, site: string): Promise<MadePage> {
  const live = liveSite();
  live.pictures.clear();
  live.code?.shown.clear();
  live.beyondFacts = false;
  const bytes = await renderer.render(page).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`\`${page.address}\` cannot be made. ${reason}`);
  });
  const file = path.join(site, page.file);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, bytes);
  const { beyondFacts } = liveSite();
  const key = page.isFactual && beyondFacts ? undefined : page.key;
  return { key, pictures: [...live.pictures], code: [...(live.code?.shown ?? [])] };
}

/** Puts a packed picture at its address. */
function putPicture(address: string, name: string, { pictures, site }: SiteRooms): void {
  const file = path.join(site, address);
  mkdirSync(path.dirname(file), { recursive: true });
  linkFile(path.join(pictures, name), file);
}

/** Addresses of the pictures of pages, as paths inside the site. */
function picturesOf(pages: ReadonlyMap<string, ListedPage>): string[] {
  return [...pages.values()].flatMap((page) => page.pictures.map(([address]) => address.slice(1)));
}

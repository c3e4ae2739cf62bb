import { existsSync, mkdirSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { linkFile, linkFiles } from '../../cli/link-files.ts';
import { filesBelow } from '../../cli/tree-digest.ts';
import { liveSite } from '../live-site.ts';
import { readStore } from '../load/postmortem-store.ts';
import { copyPublicFiles } from './copy-public-files.ts';
import { openRenderer, type Renderer, type SitePath } from './open-renderer.ts';
import { clearPictureRoom, openPictureRoom } from './picture-room.ts';
import { readPageList, writePageList, type ListedPage } from './page-list.ts';
import { rendererParts } from './renderer-parts.ts';

/** Where what a site is rendered from lies, and where it goes; all are absolute paths. */
export interface SiteRooms {
  /** The project. */
  readonly root: string;
  /** The renderer; its folder's name says what it was made from. */
  readonly renderer: string;
  readonly publicDir: string;
  /** The postmortems, as they were checked. */
  readonly postmortems: string;
  /** Pictures that pages had packed. */
  readonly pictures: string;
  /** The list of pages that the last build left. */
  readonly pages: string;
  /** The site. What lies in it is what the last build left, or nothing. */
  readonly site: string;
}

/**
 * Renders a site. A page whose key and renderer are those of the last build stays where it lies; every other file is
 * removed and made anew, since the old one is linked into the site that people read.
 *
 * @throws Error that names the page which cannot be made
 */
export async function renderSite(rooms: SiteRooms): Promise<void> {
  const { site } = rooms;
  const made = path.basename(rooms.renderer);
  const earlier = readPageList(rooms.pages, made);
  if (!earlier) rmSync(site, { recursive: true, force: true });
  liveSite().postmortems = readStore(rooms.postmortems);
  openPictureRoom(rooms.pictures, rooms.root);
  const files = new Set(await copyPublicFiles(rooms.publicDir, site));
  const { assets } = rendererParts(rooms.renderer);
  if (!earlier) linkFiles(assets, site);
  for (const file of filesBelow(assets)) files.add(file);

  const renderer = await openRenderer(rooms.renderer);
  const listed = new Map<string, ListedPage>();
  const shown = new Set<string>();
  for (const page of await renderer.paths()) {
    if (files.has(page.file)) {
      console.warn(`\`${page.file}\` is the file of the public folder, not the page of that name.`);
      continue;
    }
    files.add(page.file);
    const { key, file } = page;
    const known = earlier?.get(file);
    const stays = known !== undefined && known.key === key && existsSync(path.join(site, file));
    const pictures = stays ? known.pictures : await makePage(renderer, page, site);
    if (key !== undefined) listed.set(file, { key, pictures });
    for (const picture of pictures) {
      files.add(putPicture(picture, rooms));
      shown.add(picture[1]);
    }
  }
  removeOthers(site, files);
  clearPictureRoom(rooms.pictures, shown);
  writePageList(rooms.pages, made, listed);
}

/** Renders a page into its file. Returns the pictures that it shows. */
async function makePage(
  renderer: Renderer,
  page: SitePath,
  site: string,
): Promise<ListedPage['pictures']> {
  const { pictures } = liveSite();
  pictures.clear();
  const bytes = await renderer.render(page).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`\`${page.address}\` cannot be made. ${reason}`);
  });
  const file = path.join(site, page.file);
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, bytes);
  return [...pictures];
}

/** Puts a packed picture at its address, whose name changes with its bytes. Returns its path inside the site. */
function putPicture(
  [address, name]: readonly [string, string],
  { pictures, site }: SiteRooms,
): string {
  const inside = address.slice(1);
  const file = path.join(site, inside);
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true });
    linkFile(path.join(pictures, name), file);
  }
  return inside;
}

/** Removes from a site every file that does not belong to it, and folders that are left empty. */
function removeOthers(folder: string, files: ReadonlySet<string>, below = ''): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const inside = `${below}${entry.name}`;
    const whole = path.join(folder, entry.name);
    if (entry.isDirectory()) removeOthers(whole, files, `${inside}/`);
    else if (!files.has(inside)) rmSync(whole);
  }
  if (readdirSync(folder).length === 0) rmdirSync(folder);
}

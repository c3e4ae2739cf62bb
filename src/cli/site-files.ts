import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { entriesOf, readFolders, type Folders } from './folder-listing.ts';

/**
 * The ids that a content folder promises a page for: each `<id>.mdx` in it and each
 * `<id>/index.mdx`; names that start with a dot or an underscore are passed over. This looks at
 * names only, so that it cannot share a mistake with the code that reads the files.
 *
 * @param contentDir absolute path; a folder that is not there promises nothing
 * @returns the ids, sorted by code unit
 */
export function promisedIds(contentDir: string): string[] {
  if (!existsSync(contentDir)) return [];
  const ids = readdirSync(contentDir, { withFileTypes: true }).flatMap((entry) => {
    if (/^[._]/.test(entry.name)) return [];
    if (!entry.isDirectory()) return entry.name.endsWith('.mdx') ? [entry.name.slice(0, -4)] : [];
    return existsSync(path.join(contentDir, entry.name, 'index.mdx')) ? [entry.name] : [];
  });
  return [...new Set(ids)].sort();
}

/**
 * What a built site lacks.
 *
 * @param siteDir absolute path of the site as Astro wrote it
 * @param ids the ids that are promised a page
 * @param folders tells what stands in folders
 * @returns one sentence a fault, none when the site is whole
 */
export function faultsOf(
  siteDir: string,
  ids: readonly string[],
  folders: Folders = readFolders,
): string[] {
  const pages = new Set(pagesIn(path.join(siteDir, 'incidents'), folders));
  const missing = ids.filter((id) => !pages.has(id));
  const promised = new Set(ids);
  const extra = [...pages].filter((id) => !promised.has(id));
  return [
    ...missing.map((id) => `The postmortem \`${id}\` has no page.`),
    ...extra.map((id) => `The page \`incidents/${id}/\` belongs to no postmortem.`),
    ...faultsOfFollowUps(path.join(siteDir, 'follow-ups.json'), promised),
  ];
}

/** The folders in a folder that hold a page, sorted. */
function pagesIn(folder: string, folders: Folders): string[] {
  if (!existsSync(folder)) return [];
  const hasPage = (name: string): boolean =>
    entriesOf(folders.listingOf(`${folder}${path.sep}${name}`)).some(
      (entry) => entry.name === 'index.html' && entry.kind === 'file',
    );
  return entriesOf(folders.listingOf(folder))
    .filter(({ name, kind }) => kind === 'folder' && hasPage(name))
    .map(({ name }) => name);
}

function faultsOfFollowUps(file: string, ids: ReadonlySet<string>): string[] {
  if (!existsSync(file)) return ['`follow-ups.json` is missing.'];
  const incidents = incidentsIn(readFileSync(file, 'utf8'));
  if (!incidents) return ['`follow-ups.json` is cut off or has another shape.'];
  const strangers = [...new Set(incidents)].filter((id) => !ids.has(id)).sort();
  return strangers.map((id) => `\`follow-ups.json\` names \`${id}\`, which is no postmortem.`);
}

/** The incident of each follow-up; undefined when the text is not what `/follow-ups.json` is. */
function incidentsIn(json: string): string[] | undefined {
  const data = parse(json);
  if (!isObject(data) || !Array.isArray(data['followUps'])) return undefined;
  const incidents = data['followUps'].map((entry: unknown) =>
    isObject(entry) ? entry['incident'] : undefined,
  );
  return incidents.every((incident) => typeof incident === 'string') ? incidents : undefined;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

import { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Digests } from '../cli/digest-memory.ts';
import { mirrorFiles } from '../cli/link-files.ts';
import { filesBelow } from '../cli/tree-digest.ts';
import { textOf } from '../cli/text-of.ts';
import { indexedPages, type IndexedPage } from './indexed-pages.ts';
import { readTexts, writeTexts } from './kept-texts.ts';
import { searchFacets, type IndexFile } from './search-facets.ts';
import { searchFolder } from './search-folder.ts';

/** What reads the index in the browser. */
const script = 'pagefind.js';

/** What services are called, by id. */
type ServiceNames = Readonly<Record<string, string>>;

/** Of all that Pagefind writes, the files that its bare interface needs in one thread. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[^/]+\.pagefind|[^/]+\.pf_meta|(?:index|fragment)\/.+)$/;

/**
 * Puts the search index of a built site into it. The index is kept beside the cache and made anew only when a page has
 * changed. The same pages give the same bytes: they are added in one order and carry no filter.
 *
 * @param siteDir absolute path of the site as it was rendered
 * @param keptDir absolute path of the folder in which the index and what pages say are kept between builds
 * @param code a digest of the code that makes an index
 * @param names what results are narrowed by is called
 * @throws Error when Pagefind does not answer or refuses a page
 */
export async function addSearchIndex(
  siteDir: string,
  keptDir: string,
  code: string,
  names: ServiceNames,
  digests: Digests,
): Promise<void> {
  const mark = path.join(keptDir, 'digest');
  const texts = path.join(keptDir, 'texts');
  const files = path.join(keptDir, 'files');
  const kept = readTexts(texts, code);
  if (kept === null) rmSync(keptDir, { recursive: true, force: true });
  const pages = indexedPages(siteDir, digests, kept ?? {});
  const said = pages.map(({ incident, text }) => [incident, text]);
  const digest = createHash('sha256')
    .update(JSON.stringify([code, names, said]))
    .digest('hex');
  if (textOf(mark) !== digest) {
    rmSync(mark, { force: true });
    await writeIndex(pages, names, files);
    writeFileSync(mark, digest);
  }
  writeTexts(texts, code, pages);
  mirrorFiles(files, path.join(siteDir, searchFolder));
}

async function writeIndex(
  pages: readonly IndexedPage[],
  names: ServiceNames,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const started: ChildProcess[] = [];
  const note = (message: unknown): void => {
    if (isStart(message)) started.push(message.process);
  };
  subscribe('child_process', note);
  try {
    const { index, errors } = await createIndex();
    if (!index) throw new Error(`The search index cannot be made. ${errors.join(' ')}`);
    for (const page of pages) await add(index, page);
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`The search index cannot be read. ${faults.join(' ')}`);
    const wanted = files.filter((file) => needed.test(file.path));
    const facets = searchFacets(
      files,
      pages.map(({ incident }) => incident),
      names,
    );
    await writeFiles(wanted, JSON.stringify(facets), folder);
  } finally {
    unsubscribe('child_process', note);
    await close();
    await Promise.all(started.map(ended));
  }
}

/** What Node tells of a program that was started. */
function isStart(message: unknown): message is { process: ChildProcess } {
  return (
    typeof message === 'object' &&
    message !== null &&
    'process' in message &&
    message.process instanceof ChildProcess
  );
}

/** Pagefind stops its program and does not wait: half a gigabyte would be given back after the build has ended. */
async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.ref();
  await once(program, 'exit');
}

/**
 * Leaves these files in the folder and no others. Most are named after what is in them and there already; one that is
 * not is removed before it is written, since it is linked into the site that people read.
 */
async function writeFiles(
  wanted: readonly IndexFile[],
  facets: string,
  folder: string,
): Promise<void> {
  const contents = new Map<string, string | Uint8Array>([['facets.json', facets]]);
  for (const { path: name, content } of wanted) contents.set(name, content);
  for (const name of filesBelow(folder)) if (!contents.has(name)) rmSync(path.join(folder, name));
  for (const [name, content] of contents) {
    const file = path.join(folder, name);
    // Packed by the same code out of the same: what other code left was thrown away.
    if (name === script && existsSync(file)) continue;
    const written = Buffer.from(name === script ? await packed(content) : content);
    if (existsSync(file) && readFileSync(file).equals(written)) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    rmSync(file, { force: true });
    writeFileSync(file, written);
  }
}

/** A third less of what reads the index: Pagefind publishes it as it was written. */
async function packed(source: string | Uint8Array): Promise<string> {
  // Loaded only where an index is made.
  const { minifySync } = await import('vite');
  const { code, errors } = minifySync(script, Buffer.from(source).toString('utf8'), {
    module: true,
  });
  if (errors.length > 0) throw new Error('The script of the search does not parse.');
  return code;
}

/** A result is to name severity and day, so they go with the page. */
async function add(index: PagefindIndex, { incident, text }: IndexedPage): Promise<void> {
  const { id, severity, date } = incident;
  const facts = [`severity:${severity}`, `date:${date}`]
    .map((fact) => `<i data-pagefind-meta="${fact}"></i>`)
    .join('');
  const { errors } = await index.addHTMLFile({
    sourcePath: `incidents/${id}/index.html`,
    content: `${text}${facts}</body></html>`,
  });
  if (errors.length > 0)
    throw new Error(`The page of \`${id}\` cannot be indexed. ${errors.join(' ')}`);
}

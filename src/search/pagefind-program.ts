import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { z } from 'zod';
import type { IndexedPage } from './indexed-pages.ts';

/** A page, as far as Pagefind is told of it. */
type Page = Pick<IndexedPage, 'incident' | 'text'>;

/** A file of an index. */
export interface IndexFile {
  /** Inside the folder of the index, with forward slashes. */
  path: string;
  content: Uint8Array;
}

/** What Pagefind makes of pages. */
export interface MadeIndex {
  files: IndexFile[];
  /** Pagefind's id of the page of each postmortem, by the postmortem's id. */
  ids: Record<string, string>;
}

const fragmentName = /^fragment\/(.+)\.pf_fragment$/;
/** Pagefind writes this before the data of each file. */
const signature = 'pagefind_dcd';
const fragmentSchema = z.object({ url: z.string() });

/**
 * Runs Pagefind's program while something is done with it, and waits for its end.
 *
 * @param work is given what makes an index of pages, one at a time: an index is let go before the next
 * @throws Error when Pagefind does not answer or refuses a page
 */
export async function withPagefind(
  work: (make: (pages: readonly Page[]) => Promise<MadeIndex>) => Promise<void>,
): Promise<void> {
  const started: ChildProcess[] = [];
  const note = (message: unknown): void => {
    if (isStart(message)) started.push(message.process);
  };
  subscribe('child_process', note);
  try {
    await work(makeIndex);
  } finally {
    unsubscribe('child_process', note);
    await close();
    await Promise.all(started.map(ended));
  }
}

async function makeIndex(pages: readonly Page[]): Promise<MadeIndex> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index cannot be made. ${errors.join(' ')}`);
  for (const page of pages) await add(index, page);
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`The search index cannot be read. ${faults.join(' ')}`);
  await index.deleteIndex();
  return { files, ids: idsOf(files, pages) };
}

async function add(index: PagefindIndex, { incident, text }: Page): Promise<void> {
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

/** Finds out which fragment of an index is which postmortem's. */
function idsOf(files: readonly IndexFile[], pages: readonly Page[]): Record<string, string> {
  const byUrl = new Map(pages.map(({ incident: { id } }) => [`/incidents/${id}/`, id]));
  const found = files.flatMap(({ path, content }): [string, string][] => {
    const name = fragmentName.exec(path)?.[1];
    const id = name === undefined ? undefined : byUrl.get(urlOf(content));
    return name === undefined || id === undefined ? [] : [[id, name]];
  });
  return Object.fromEntries(found);
}

function urlOf(fragment: Uint8Array): string {
  const text = gunzipSync(fragment).toString('utf8');
  const data: unknown = JSON.parse(
    text.startsWith(signature) ? text.slice(signature.length) : text,
  );
  return fragmentSchema.parse(data).url;
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

/** Pagefind stops its program and does not wait: what it holds would be given back after the build has ended. */
async function ended(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  program.ref();
  await once(program, 'exit');
}

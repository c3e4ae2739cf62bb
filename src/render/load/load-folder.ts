import { readFile } from 'node:fs/promises';
import { checkAlone } from '../../check/check-alone.ts';
import { dependsOnOthers } from '../../check/depends-on-others.ts';
import { unseenDisk } from '../../check/disk.ts';
import { hideSecrets } from '../../check/secret/hide-secrets.ts';
import type { EvidenceFolders } from '../../check/evidence.ts';
import { checkPostmortems } from '../../check/check-postmortems.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { compareProblems, type Problem } from '../../domain/problem.ts';
import type { SiteConfig } from '../../domain/site-config.ts';
import { evidencePath } from '../../read/evidence-path.ts';
import { listPostmortems, type ListedFile } from '../../read/folder.ts';
import { readPostmortem } from '../../read/postmortem.ts';
import type { Reading } from '../../read/reading.ts';
import { digestOf, digestOfFiles } from './fingerprint.ts';
import type { LoadedPostmortem, StoredPostmortem } from './postmortem-store.ts';

/** What a folder is loaded with. */
export interface LoadInput extends EvidenceFolders {
  config: SiteConfig;
  today: PlainDate;
  /** A digest of everything else that decides what is read: the analysing code and the config. */
  base: string;
  /**
   * Whether a file is known to be the same as at the earlier read, by its absolute path: it is not opened then. A build
   * knows of none.
   */
  untouched?: (file: string) => boolean;
}

/** What an earlier load kept under an id. */
export type Earlier = (id: string) => { digest: string; data: StoredPostmortem } | undefined;

/** A content folder, as far as it is new. */
export interface LoadedFolder {
  /** Postmortems that were read again and hold no error. */
  fresh: LoadedPostmortem[];
  /** Ids of all files, also of those that hold errors. */
  ids: Set<string>;
  /** Problems of all files, those that were not read again included; sorted. Files are named inside the content folder. */
  problems: Problem[];
}

/**
 * Reads and checks what has changed in a folder since an earlier load, and tells the problems of all of it. A file is
 * read again when it, its data, its pictures, the config or the analysing code changed, and when it names other
 * postmortems, since those may have changed.
 */
export async function loadFolder(input: LoadInput, earlier: Earlier): Promise<LoadedFolder> {
  const listing = listPostmortems(input.contentDir);
  const readings: { reading: Reading; bytes: Uint8Array }[] = [];
  const kept: StoredPostmortem[] = [];
  for (const listed of listing.files) {
    const untouched = stillUntouched(listed, input, earlier);
    if (untouched) {
      kept.push(untouched);
      continue;
    }
    const bytes = await readFile(listed.path);
    const known = await stillGood(listed, bytes, input, earlier);
    if (known) kept.push(known);
    else readings.push({ reading: readPostmortem({ ...listed, bytes }, input.config), bytes });
  }
  const found = [
    ...listing.problems,
    ...kept.flatMap(({ warnings }) => warnings),
    ...checkPostmortems(
      readings.map(({ reading }) => reading),
      input.config,
      input.today,
      kept.map(({ postmortem }) => postmortem),
    ),
  ];
  const folders = { ...input, disk: unseenDisk() };
  for (const { reading } of readings) {
    found.push(...(await checkAlone(reading, folders, input.config)));
  }
  const sources = new Map(readings.map(({ reading }) => [reading.file, reading.source]));
  const problems = hideSecrets(found, (file) => sources.get(file));
  const fresh: LoadedPostmortem[] = [];
  for (const { reading, bytes } of readings) {
    const loaded = await toLoaded(reading, bytes, problems, input);
    if (loaded) fresh.push(loaded);
  }
  return {
    fresh,
    ids: new Set(listing.files.map(({ id }) => id)),
    problems: problems.sort(compareProblems),
  };
}

/** What is known of a postmortem when neither it nor what it shows was touched since. */
function stillUntouched(
  { id, path }: ListedFile,
  { today, untouched }: LoadInput,
  earlier: Earlier,
): StoredPostmortem | null {
  if (!untouched?.(path)) return null;
  const data = earlier(id)?.data;
  if (!data || data.namesOthers || data.checkedOn > today) return null;
  return data.evidence.every(untouched) ? data : null;
}

async function stillGood(
  { id, file }: ListedFile,
  bytes: Uint8Array,
  { base, today }: LoadInput,
  earlier: Earlier,
): Promise<StoredPostmortem | null> {
  const known = earlier(id);
  if (!known || known.data.checkedOn > today) return null;
  const { evidence, namesOthers } = known.data;
  if (namesOthers) return null;
  const digest = digestOf(base, file, bytes, await digestOfFiles(evidence));
  return digest === known.digest ? known.data : null;
}

async function toLoaded(
  reading: Reading,
  bytes: Uint8Array,
  problems: readonly Problem[],
  input: LoadInput,
): Promise<LoadedPostmortem | null> {
  const { id, file, source, postmortem } = reading;
  const own = problems.filter(
    (problem) => problem.file === file || problem.file.startsWith(`${id}/`),
  );
  if (!postmortem || own.some(({ severity }) => severity === 'error')) return null;
  const evidence = evidenceOf(reading, input);
  const evidenceDigest = await digestOfFiles(evidence);
  return {
    id,
    source,
    digest: digestOf(input.base, file, bytes, evidenceDigest),
    data: {
      postmortem,
      warnings: own,
      namesOthers: dependsOnOthers(reading),
      evidence,
      evidenceDigest,
      checkedOn: input.today,
    },
  };
}

/** The files that a postmortem shows, each once, in the order of the body. */
function evidenceOf(
  { id, pictures, graphs }: Reading,
  { contentDir, publicDir }: EvidenceFolders,
): string[] {
  const written = [
    ...pictures.map(({ url }) => url),
    ...graphs.map(({ attributes }) => attributes['data'] ?? ''),
  ];
  const paths = written.flatMap((url) => {
    const found = evidencePath(id, url, contentDir, publicDir);
    return found?.ok ? [found.value.path] : [];
  });
  return [...new Set(paths)];
}

import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { checkAlone } from '../../check/check-alone.ts';
import type { RuleContext } from '../../check/rule.ts';
import { unseenDisk } from '../../check/disk.ts';
import { hideSecrets } from '../../check/secret/hide-secrets.ts';
import type { EvidenceFolders } from '../../check/evidence.ts';
import { checkPostmortem, knownKept, knownReading } from '../../check/check-postmortems.ts';
import { doTiesHold, isOfTies, tiesOf } from '../../check/ties.ts';
import type { PlainDate } from '../../domain/plain-date.ts';
import { compareProblems, type Problem } from '../../domain/problem.ts';
import type { SiteConfig } from '../../domain/site-config.ts';
import { evidencePath } from '../../read/evidence-path.ts';
import { listPostmortems, type ListedFile, type Listing } from '../../read/folder.ts';
import { readPostmortem } from '../../read/postmortem.ts';
import type { Reading } from '../../read/reading.ts';
import { readDigests, type Digests } from '../../cli/digest-memory.ts';
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
  /** What stands in the folder, where that is known already. */
  listing?: Listing;
  /** Tells what is in files, from memory; otherwise each is read. */
  digests?: Digests;
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
  /** Ids of the postmortems that hold errors, themselves or in what they show. */
  refused: Set<string>;
}

/**
 * Reads and checks what has changed in a folder since an earlier load, and tells the problems of all of it. A file is
 * read again when it, its data, its pictures, the config or the analysing code changed, and when others changed so that
 * what it says of them is wrong.
 */
export async function loadFolder(input: LoadInput, earlier: Earlier): Promise<LoadedFolder> {
  const { listing = listPostmortems(input.contentDir) } = input;
  const readings: FreshReading[] = [];
  const kept: { listed: ListedFile; data: StoredPostmortem }[] = [];
  for (const listed of listing.files) {
    const data = stillGood(listed, input, earlier);
    if (data) kept.push({ listed, data });
    else readings.push(readFresh(listed, input.config));
  }
  const known = new Map(
    [
      ...kept.map(({ listed, data }) => knownKept(listed.id, data)),
      ...readings.map(({ reading }) => knownReading(reading)),
    ].map((each) => [each.id, each]),
  );
  const shared = { config: input.config, today: input.today, known };
  const found = [...listing.problems];
  for (const { listed, data } of kept) {
    if (isSoundBeside(data, shared)) found.push(...data.warnings);
    else readings.push(readFresh(listed, input.config));
  }
  found.push(...readings.flatMap(({ reading }) => checkPostmortem(reading, shared)));
  const folders = { ...input, disk: unseenDisk() };
  for (const { reading } of readings) {
    found.push(...(await checkAlone(reading, folders, input.config)));
  }
  const sources = new Map(readings.map(({ reading }) => [reading.file, reading.source]));
  const problems = hideSecrets(found, (file) => sources.get(file));
  const fresh: LoadedPostmortem[] = [];
  const refused = new Set<string>();
  for (const { reading, bytes } of readings) {
    const loaded = toLoaded(reading, bytes, problems, input);
    if (loaded) fresh.push(loaded);
    else refused.add(reading.id);
  }
  return {
    fresh,
    ids: new Set(listing.files.map(({ id }) => id)),
    problems: problems.sort(compareProblems),
    refused,
  };
}

/** A file as it was read. */
interface FreshReading {
  reading: Reading;
  bytes: Uint8Array;
}

function readFresh({ id, file, path }: ListedFile, config: SiteConfig): FreshReading {
  const bytes = readFileSync(path);
  return { reading: readPostmortem({ id, file, bytes }, config), bytes };
}

/** What is kept of a postmortem, when neither it nor what it shows has changed since, nor what it is read by. */
function stillGood(
  { id, file, path }: ListedFile,
  { base, today, untouched, digests = readDigests }: LoadInput,
  earlier: Earlier,
): StoredPostmortem | null {
  const known = earlier(id);
  if (!known || known.data.checkedOn > today) return null;
  const { evidence } = known.data;
  if (untouched?.(path) && evidence.every(untouched)) return known.data;
  const digest = digestOf(base, file, digests.digestOf(path), digestOfFiles(evidence, digests));
  return digest === known.digest ? known.data : null;
}

/** Whether what it says of others is right, now as when it was kept. */
function isSoundBeside(
  { ties, warnings }: StoredPostmortem,
  shared: Omit<RuleContext, 'report'>,
): boolean {
  return ties === null || (!warnings.some(isOfTies) && doTiesHold(ties, shared));
}

function toLoaded(
  reading: Reading,
  bytes: Uint8Array,
  problems: readonly Problem[],
  input: LoadInput,
): LoadedPostmortem | null {
  const { id, file, source, postmortem } = reading;
  const own = problems.filter(
    (problem) => problem.file === file || problem.file.startsWith(`${id}/`),
  );
  if (!postmortem || own.some(({ severity }) => severity === 'error')) return null;
  const evidence = evidenceOf(reading, input);
  const evidenceDigest = digestOfFiles(evidence, input.digests);
  return {
    id,
    source,
    digest: digestOf(input.base, file, hash('sha256', bytes), evidenceDigest),
    data: {
      postmortem,
      date: postmortem.frontMatter.date,
      warnings: own,
      ties: tiesOf(reading),
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

import { toPlainDate, type PlainDate } from '../domain/plain-date.ts';
import { GitError, type Git } from './git.ts';

/** A file's name and its content's id at one commit. */
export interface FileAt {
  /** Path from the top of the repository, with forward slashes. */
  file: string;
  blob: string;
}

/** How a commit differs from one of its parents, in MDX and Markdown files only. */
export interface Step {
  /** Null for the first commit of a history. */
  parent: string | null;
  /** By path at the commit: what the file is there, and what it was at the parent, under its name there. */
  changes: ReadonlyMap<string, { blob: string; before: FileAt | null }>;
  /** Files that the parent has and the commit has no more, under any name. */
  removed: readonly FileAt[];
}

/** A commit that touched such a file, or that joined histories that did. */
export interface Commit {
  id: string;
  /** The author's day, in UTC: the day the work was done, whatever became of the commit since. */
  day: PlainDate;
  /** A step for each parent; parents that touched no such file are skipped for the one before them that did. */
  steps: readonly Step[];
}

/** The history that explains what the files are now. Side branches that left no trace in them are not in it. */
export interface CommitGraph {
  /** The newest commit; null when no commit ever held such a file. */
  head: string | null;
  commits: ReadonlyMap<string, Commit>;
}

const pathspec = ['--', ':(top,glob)**/*.mdx', ':(top,glob)**/*.md'];

/**
 * Reads the history of all MDX and Markdown files of a repository, with two runs of git however many there are.
 * @throws GitError `shallow` when the history is cut off, so that what seems to begin there may be older
 */
export async function readCommitGraph(git: Git): Promise<CommitGraph> {
  const shallow = (await git(['rev-parse', '--is-shallow-repository'])).toString('utf8').trim();
  if (shallow === 'true') throw new GitError('shallow', 'The clone is shallow.');
  const list = (
    await git(['rev-list', '--topo-order', '--parents', '--format=%at', 'HEAD', ...pathspec])
  ).toString('utf8');
  const commits = [...list.matchAll(/^commit ([0-9a-f]+)((?: [0-9a-f]+)*)\n(-?\d+)$/gm)].map(
    ([, id = '', parents = '', seconds = '0']) => ({
      id,
      parents: parents.trim() === '' ? [null] : parents.trim().split(' '),
      day: toPlainDate(Number(seconds) * 1000),
    }),
  );
  const edges = commits.flatMap(({ id, parents }) => parents.map((parent) => ({ id, parent })));
  const input = edges.map(({ id, parent }) => `${id}${parent === null ? '' : ` ${parent}`}\n`);
  const raw = await git(
    [
      'diff-tree',
      '--stdin',
      '--root',
      '--always',
      '-r',
      '-M',
      '-z',
      '--raw',
      '--no-abbrev',
      ...pathspec,
    ],
    input.join(''),
  );
  const steps = readSteps(raw.toString('utf8'), edges);
  return {
    head: commits[0]?.id ?? null,
    commits: new Map(
      commits.map(({ id, day }) => [id, { id, day, steps: steps.get(id) ?? [] }] as const),
    ),
  };
}

/** The output: for each edge, in the order given, the commit's id, then its entries, all ended by NUL. */
function readSteps(
  raw: string,
  edges: readonly { id: string; parent: string | null }[],
): Map<string, Step[]> {
  const steps = new Map<string, Step[]>();
  const fields = raw.split('\0');
  let at = 0;
  for (const { id, parent } of edges) {
    if (fields[at] !== id) throw new GitError('failed', 'Git gave its steps in another order.');
    at += 1;
    const changes = new Map<string, { blob: string; before: FileAt | null }>();
    const removed: FileAt[] = [];
    for (let entry = fields[at]; entry?.startsWith(':') === true; entry = fields[at]) {
      const [, , oldBlob = '', newBlob = '', status = ''] = entry.split(' ');
      const first = fields[at + 1] ?? '';
      const renamed = status.startsWith('R');
      const file = renamed ? (fields[at + 2] ?? '') : first;
      if (status === 'D') removed.push({ file, blob: oldBlob });
      else {
        const before = status === 'A' ? null : { file: first, blob: oldBlob };
        changes.set(file, { blob: newBlob, before });
      }
      at += renamed ? 3 : 2;
    }
    const own = steps.get(id);
    if (own) own.push({ parent, changes, removed });
    else steps.set(id, [{ parent, changes, removed }]);
  }
  return steps;
}

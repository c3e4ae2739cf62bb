import { stat } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './usage-error.ts';

/** A content folder, and which of its postmortems are to be reported. */
export interface CheckTarget {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Paths inside it, with forward slashes; null for all that it holds. */
  files: string[] | null;
}

/**
 * Turns the paths of a command line into content folders. A folder is a content folder, unless it holds an `index.mdx`:
 * that one is a postmortem's own. A file is a postmortem; its content folder is the one that it stands in, and for
 * `x/index.mdx` the one above.
 * @param from absolute path to which relative ones are taken
 * @throws UsageError for a path that is not there or is no postmortem
 */
export async function findTargets(paths: readonly string[], from: string): Promise<CheckTarget[]> {
  const targets = new Map<string, CheckTarget>();
  for (const written of paths) {
    const { contentDir, file } = await locate(written, path.resolve(from, written));
    const known = targets.get(contentDir);
    if (!known) targets.set(contentDir, { contentDir, files: file === null ? null : [file] });
    else if (file === null) known.files = null;
    else known.files?.push(file);
  }
  return [...targets.values()];
}

async function locate(
  written: string,
  whole: string,
): Promise<{ contentDir: string; file: string | null }> {
  const kind = await kindOf(whole);
  if (kind === 'folder') {
    return (await kindOf(path.join(whole, 'index.mdx'))) === 'file'
      ? inside(path.join(whole, 'index.mdx'))
      : { contentDir: whole, file: null };
  }
  if (kind === 'none') {
    throw new UsageError(`\`${written}\` is not there. Name a postmortem, or a folder of them.`);
  }
  if (!/\.mdx?$/.test(whole)) {
    throw new UsageError(
      `\`${written}\` is not a postmortem. Name an \`.mdx\` file, or a folder of them.`,
    );
  }
  return inside(whole);
}

function inside(whole: string): { contentDir: string; file: string } {
  const folder = path.dirname(whole);
  const name = path.basename(whole);
  return name === 'index.mdx'
    ? { contentDir: path.dirname(folder), file: `${path.basename(folder)}/${name}` }
    : { contentDir: folder, file: name };
}

async function kindOf(whole: string): Promise<'folder' | 'file' | 'none'> {
  try {
    return (await stat(whole)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'none';
  }
}

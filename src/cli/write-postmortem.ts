import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from './usage-error.ts';

/**
 * Writes a new postmortem as `<id>.mdx`, and never over another.
 * @param contentDir absolute path of the content folder; it is made where it is missing
 * @returns the absolute path of the file
 * @throws UsageError when a postmortem of that id is there, in either form
 */
export async function writePostmortem(
  contentDir: string,
  id: string,
  text: string,
): Promise<string> {
  await mkdir(contentDir, { recursive: true });
  const there = await nameInUse(contentDir, id);
  const file = path.join(contentDir, `${id}.mdx`);
  if (there === null && (await created(file, text))) return file;
  throw new UsageError(
    `\`${there ?? `${id}.mdx`}\` is there already, and nothing was written. Carry on with it, or give this one another title.`,
  );
}

/** The name of what has this id; compared without case and in one Unicode form, as some disks compare. */
async function nameInUse(contentDir: string, id: string): Promise<string | null> {
  const names = await readdir(contentDir);
  const same = (name: string, other: string): boolean => plain(name) === plain(other);
  const flat = names.find((name) => same(name, `${id}.mdx`));
  if (flat !== undefined) return flat;
  const folder = names.find((name) => same(name, id));
  if (folder === undefined) return null;
  const inside = await readdir(path.join(contentDir, folder)).catch((): string[] => []);
  return inside.includes('index.mdx') ? `${folder}/index.mdx` : null;
}

function plain(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Fails where something has come to be there meanwhile, instead of writing over it. */
async function created(file: string, text: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

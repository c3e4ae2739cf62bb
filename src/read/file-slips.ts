import type { Slip } from '../domain/problem.ts';
import { isKebabCase, slugify } from '../domain/slug.ts';

/** What is wrong with a file as such, whatever stands in it. */
export type FileSlip = Slip;

/** What is said of files that are not read. */
export const fileSlips = {
  twice: (id: string): FileSlip => ({
    rule: 'file-twice',
    message: `\`${id}.mdx\` and \`${id}/index.mdx\` are both there.`,
    cure: 'Keep one of the two.',
  }),
  outside: {
    rule: 'file-outside',
    message: 'This is a link that leads out of the folder.',
    cure: 'Put a copy of the file in its place.',
  },
  noFile: {
    rule: 'file-not-read',
    message: 'This has the name of a postmortem and is no file.',
    cure: 'Take it away, or put the file in its place.',
  },
  unreadable: {
    rule: 'file-not-read',
    message: 'The file cannot be opened.',
    cure: 'Look at its permissions.',
  },
  notIndex: {
    rule: 'file-not-read',
    message: 'Of a folder only `index.mdx` is read.',
    cure: 'Name it `index.mdx`, or move it up to `content/incidents/`.',
  },
  otherEnding: (name: string): FileSlip => ({
    rule: 'file-not-read',
    message: 'A postmortem is an `.mdx` file.',
    cure: `Rename it to \`${name.replace(/\.mdx?$/i, '.mdx')}\`.`,
  }),
} as const;

/** What is wrong with a name that is not fit for an address; null for one that is. */
export function nameSlip(id: string): FileSlip | null {
  if (isKebabCase(id) && id !== 'index') return null;
  const shown = Array.from(id).slice(0, 80).join('');
  return {
    rule: 'file-name',
    message: `\`${shown}\` becomes an address and is not fit for one.`,
    cure: `Call it \`${(id === 'index' ? '' : slugify(id)) || 'yyyy-mm-dd-what-happened'}\`: lower-case letters, digits and single hyphens.`,
  };
}

import { writeFileSync } from 'node:fs';
import { textOf } from '../../cli/text-of.ts';
import { CodeMemory } from '../code-memory.ts';

/**
 * The code that earlier builds coloured; none when another renderer did.
 *
 * @param file absolute path; read when the first code is asked for
 * @param renderer name of the renderer that colours it now
 */
export function readCode(file: string, renderer: string): CodeMemory {
  return new CodeMemory(() => {
    const text = textOf(file);
    const end = text.indexOf('\n') + 1;
    return text.slice(0, end) === `${renderer}\n` ? text.slice(end) : '';
  });
}

/**
 * Leaves coloured code to the next build, when there is some that was not there before.
 * @param shown keys of all that the pages of the site show
 */
export function writeCode(
  file: string,
  renderer: string,
  { fresh, kept }: CodeMemory,
  shown: ReadonlySet<string>,
): void {
  if (fresh.size === 0) return;
  const old = kept.split('\n').filter((line) => {
    const key = line.slice(0, line.indexOf(' '));
    return shown.has(key) && !fresh.has(key);
  });
  writeFileSync(file, [renderer, ...old, ...fresh.values(), ''].join('\n'));
}

import { readFileSync } from 'node:fs';

/**
 * The text of a file that an earlier run may have left; empty when there is none, or it cannot be read.
 * @param file absolute path
 */
export function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { textOf } from './text-of.ts';

/**
 * Reads lines that an earlier run kept.
 *
 * @param file absolute path
 * @param format what the lines have to be
 * @returns none when there is no such file, when it is of another format, or when any byte of it is not as it was written
 */
export function readLines(file: string, format: string): string[] {
  const text = textOf(file);
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || body === '' || text.slice(0, end) !== headOf(format, body)) return [];
  return body.split('\n');
}

/** Keeps lines for a later run. @param lines text without line breaks */
export function writeLines(file: string, format: string, lines: readonly string[]): void {
  const body = lines.join('\n');
  writeFileSync(file, `${headOf(format, body)}\n${body}`);
}

function headOf(format: string, body: string): string {
  return `${format} ${hash('sha256', body)}`;
}

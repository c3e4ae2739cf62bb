import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { textOf } from '../cli/text-of.ts';

const keptSchema = z.object({ code: z.string(), texts: z.record(z.string(), z.string()) });

/**
 * What pages said when the last index was made, by a digest of the page: who changed one of a thousand need not have the
 * others read again.
 *
 * @param file absolute path
 * @param code a digest of the code that reads pages now
 * @returns null when other code read them, or nothing is kept
 */
export function readTexts(file: string, code: string): Readonly<Record<string, string>> | null {
  const text = textOf(file);
  if (text === '') return null;
  const value: unknown = JSON.parse(text);
  const kept = keptSchema.parse(value);
  return kept.code === code ? kept.texts : null;
}

/** Keeps what pages say for the next index. */
export function writeTexts(
  file: string,
  code: string,
  pages: readonly { digest: string; text: string }[],
): void {
  const texts = Object.fromEntries(pages.map(({ digest, text }) => [digest, text]));
  writeFileSync(file, JSON.stringify({ code, texts }));
}

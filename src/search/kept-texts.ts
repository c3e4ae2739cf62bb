import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { textOf } from '../cli/text-of.ts';
import type { BuiltPage, IndexedPage } from './indexed-pages.ts';
import { searchedText } from './searched-text.ts';

/** What pages say, by the digest of the page. */
const textsSchema = z.record(z.string(), z.string());

/**
 * Adds to pages what they say. That of pages which are as they were is kept from the last time: who changed one of five
 * hundred need not have the others read again.
 *
 * @param kept absolute path of what {@link keepTexts} wrote
 */
export function withTexts(pages: readonly BuiltPage[], kept: string): IndexedPage[] {
  const written = textOf(kept);
  const value: unknown = written === '' ? {} : JSON.parse(written);
  const texts = textsSchema.parse(value);
  return pages.map((page) => {
    const text = texts[page.digest] ?? searchedText(readFileSync(page.file, 'utf8'));
    return { ...page, text };
  });
}

/** Keeps what pages say. @param kept absolute path of a file */
export function keepTexts(pages: readonly IndexedPage[], kept: string): void {
  const texts = pages.map(({ digest, text }) => [digest, text] as const);
  writeFileSync(kept, JSON.stringify(Object.fromEntries(texts)));
}

import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright/test';

/** Bytes that a page fetches, packed as hosts pack them, by what they are. */
export async function weigh(page: Page, url: string): Promise<Record<string, number>> {
  const answers: Promise<[kind: string, bytes: number]>[] = [];
  page.on('response', (response) => {
    const kind = response.request().resourceType();
    answers.push(response.body().then((body) => [kind, gzipSync(body, { level: 9 }).length]));
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const sums: Record<string, number> = {};
  for (const [kind, bytes] of await Promise.all(answers)) sums[kind] = (sums[kind] ?? 0) + bytes;
  return sums;
}

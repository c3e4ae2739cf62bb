import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentType } from '../../../cli/content-type.ts';
import { cacheKey } from '../../../render/cache-key.ts';
import { getEvidence, getFilesDigest } from '../../../render/collection.ts';

// Publishes the pictures and data files that lie beside a postmortem, as they are.

interface Props {
  /** Absolute path of the file. */
  source: string;
}

export const getStaticPaths = (async () =>
  Promise.all(
    (await getEvidence()).map(async ({ id, file, source }) => ({
      params: { id, file },
      props: { source },
      cacheKey: cacheKey(file, await getFilesDigest(id)),
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { source } }) =>
  new Response(await readFile(source), { headers: { 'Content-Type': contentType(source) } });

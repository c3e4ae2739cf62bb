import { readFile } from 'node:fs/promises';
import type { APIRoute, GetStaticPaths } from 'astro';
import { contentType } from '../../../cli/content-type.ts';
import { cacheKey } from '../../../render/cache-key.ts';
import { getEvidence, getFilesDigest } from '../../../render/collection.ts';
import { publishablePicture } from '../../../render/publishable-picture.ts';

// Publishes what lies beside a postmortem: data files as they are, pictures without what they say of their makers.

interface Props {
  /** Absolute path of the file. */
  source: string;
}

export const getStaticPaths = (() =>
  getEvidence().map(({ id, file, source }) => ({
    params: { id, file },
    props: { source },
    cacheKey: cacheKey(file, getFilesDigest(id)),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { source } }) =>
  new Response(Buffer.from(await publishablePicture(await readFile(source))), {
    headers: { 'Content-Type': contentType(source) },
  });

import { defineCollection } from 'astro:content';
import { z } from 'zod';
import type { StoreEntry } from './render/load/stored-postmortem.ts';
import { postmortemLoader } from './render/loader.ts';
import { environment, siteConfig } from './render/site.ts';

/** All postmortems. They are read through src/render/collection.ts, which orders and remembers them. */
export const collections = {
  incidents: defineCollection({
    loader: postmortemLoader({ environment, config: siteConfig }),
    // The loader has checked everything; this says what comes out.
    schema: z.custom<StoreEntry>(),
  }),
};

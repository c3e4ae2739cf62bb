import type { APIRoute } from 'astro';
import { frontMatterJsonSchema } from '../../domain/front-matter-json-schema.ts';
import { siteConfig } from '../../render/collection.ts';

/** `/schema/postmortem.json`: the JSON Schema of a postmortem's front matter. */
export const GET: APIRoute = () => Response.json(frontMatterJsonSchema(siteConfig));

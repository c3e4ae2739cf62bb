// Stands for somebody who edits a style sheet while Astro compiles: imported ahead of everything by NODE_OPTIONS.
import { appendFileSync } from 'node:fs';

if (process.argv[1]?.endsWith('astro-entry.ts') === true)
  appendFileSync('src/styles/site.css', '\n');

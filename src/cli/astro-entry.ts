// Astro's own command as a child process: see astro.ts.
import './end-with-parent.ts';

const manifest = import.meta.resolve('astro/package.json');
await import(new URL('bin/astro.mjs', manifest).href);

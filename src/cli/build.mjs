import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// `npm run build`. Node keeps what it has made of the code: see check.mjs.
enableCompileCache(fileURLToPath(new URL('../../.aftermath/code', import.meta.url)));
await import('./run-build.ts');

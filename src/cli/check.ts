import { enableCompileCache } from 'node:module';
import path from 'node:path';
import { projectRoot } from './project.ts';

// `npm run check [-- PATH… --format human|json|github|sarif]`. Half of its time would go into reading its own code:
// Node keeps what it has made of that, under the file's digest.
enableCompileCache(path.join(projectRoot, '.aftermath', 'code'));
await import('./run-check.ts');

import { buildSite } from './build-site.ts';
import { readEnvironment } from './environment.ts';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';

// `npm run build`
await runCommand(() => buildSite(readEnvironment(process.env, new Date(), projectRoot)));

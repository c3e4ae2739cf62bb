import { readEnvironment } from './environment.ts';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { readServeOptions, serveSite } from './serve-site.ts';

// `npm run preview [-- --port N --host NAME]`
await runCommand(() =>
  serveSite(
    readEnvironment(process.env, new Date(), projectRoot),
    readServeOptions(process.argv.slice(2)),
  ),
);

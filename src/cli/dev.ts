import { runAstro } from './astro.ts';
import { readEnvironment } from './environment.ts';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';

// `npm run dev [-- options of astro dev]`: the live preview while one writes.

await runCommand(() =>
  runAstro({
    args: ['dev', ...process.argv.slice(2)],
    root: projectRoot,
    log: 'info',
    environment: readEnvironment(process.env, new Date(), projectRoot),
  }),
);

import { buildSite } from './build-site.ts';
import { readEnvironment } from './environment.ts';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { readServeOptions, serveSite } from './serve-site.ts';

// `npm start [-- --port N --host NAME]`: one process, so that what ends npm ends the server too.
await runCommand(async () => {
  const options = readServeOptions(process.argv.slice(2));
  const environment = readEnvironment(process.env, new Date(), projectRoot);
  const code = await buildSite(environment);
  return code === 0 ? serveSite(environment, options) : code;
});

import { runCheck } from './check-command.ts';
import { readCheckOptions } from './check-options.ts';
import { checkProgress } from './check-progress.ts';
import { readEnvironment } from './environment.ts';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { standingFolder } from './standing-folder.ts';

await runCommand(async () => {
  const options = readCheckOptions(process.argv.slice(2));
  const { report, code } = await runCheck(options, {
    environment: readEnvironment(process.env, new Date(), projectRoot),
    root: projectRoot,
    standing: standingFolder(process.env, process.cwd(), 'check'),
    progress: checkProgress({
      isTerminal: process.stderr.isTTY,
      write: (text) => process.stderr.write(text),
      now: () => performance.now(),
    }),
    colour: process.stdout.isTTY && process.stdout.hasColors() && !process.env['NO_COLOR'],
  });
  process.stdout.write(report);
  return code;
});

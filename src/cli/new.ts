import { reportHuman } from '../check/report/human.ts';
import { readEnvironment } from './environment.ts';
import { loadSiteConfig } from './load-site-config.ts';
import { beginPostmortem } from './new-command.ts';
import { readNewOptions } from './new-options.ts';
import { Abandoned } from './new-questions.ts';
import { openTerminal } from './open-terminal.ts';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { standingFolder } from './standing-folder.ts';

// `npm run new -- "Title" [--date --severity --service --owner]`: begins a postmortem.
await runCommand(async () => {
  const options = readNewOptions(process.argv.slice(2));
  const environment = readEnvironment(process.env, new Date(), projectRoot);
  const { config, problems } = await loadSiteConfig(projectRoot, environment.configFile);
  if (!config) {
    process.stderr.write(reportHuman({ files: 0, problems }));
    return 1;
  }
  const standing = standingFolder(process.env, process.cwd(), 'new');
  const isWatched = process.stdin.isTTY && process.stdout.isTTY;
  const terminal = isWatched ? openTerminal(process.stdin, process.stdout) : null;
  try {
    const ask = terminal?.ask ?? null;
    process.stdout.write(
      await beginPostmortem(options, config, { environment, root: projectRoot, standing, ask }),
    );
    return 0;
  } catch (error) {
    if (!(error instanceof Abandoned)) throw error;
    process.stderr.write('\nNothing was written.\n');
    return 1;
  } finally {
    terminal?.close();
  }
});

import { reportHuman } from '../check/report/human.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { readEnvironment } from './environment.ts';
import { printTracker } from './follow-ups-command.ts';
import { readFollowUpsOptions } from './follow-ups-options.ts';
import { projectRoot } from './project.ts';
import { readContent } from './read-content.ts';
import { runCommand } from './run-command.ts';
import { standingFolder } from './standing-folder.ts';

// `npm run follow-ups [-- --owner HANDLE --service ID --overdue --format human|json|markdown]`
await runCommand(async () => {
  const options = readFollowUpsOptions(process.argv.slice(2));
  const environment = readEnvironment(process.env, new Date(), projectRoot);
  const standing = standingFolder(process.env, process.cwd(), 'follow-ups');
  const content = await readContent(environment, projectRoot, standing);
  if (!content.ok) {
    process.stderr.write(reportHuman(content));
    return 1;
  }
  const { config, readings } = content;
  const postmortems = readings.flatMap(({ postmortem }) => postmortem ?? []);
  const tracker = trackFollowUps(postmortems, environment.today, config.contract.days);
  process.stdout.write(printTracker(tracker, options, config));
  return 0;
});

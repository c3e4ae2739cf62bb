import { reportHuman } from '../check/report/human.ts';
import { trackFollowUps } from '../domain/tracker.ts';
import { proposeDates, type CommandOutcome } from './dates-command.ts';
import { readEnvironment } from './environment.ts';
import { printTracker } from './follow-ups-command.ts';
import { readFollowUpsOptions } from './follow-ups-options.ts';
import { projectRoot } from './project.ts';
import { readContent } from './read-content.ts';
import { runCommand } from './run-command.ts';
import { gitIn } from './run-git.ts';
import { standingFolder } from './standing-folder.ts';
import { readTicketSource } from './ticket-source.ts';
import { reportTickets } from './tickets-command.ts';

// `npm run follow-ups`: prints the tracker, proposes dates from git, compares boxes with tickets.
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
  const { today, contentDir } = environment;
  if (options.task === 'print') {
    const postmortems = readings.flatMap(({ postmortem }) => postmortem ?? []);
    const tracker = trackFollowUps(postmortems, today, config.contract.days);
    process.stdout.write(printTracker(tracker, options, config));
    return 0;
  }
  const input = { readings, config, contentDir, standing, write: options.write };
  if (options.task === 'dates') {
    const git = gitIn(contentDir, process.env);
    return print(await proposeDates({ ...input, today, git }));
  }
  const tickets = await readTicketSource(options.snapshot, readings, standing, process.env);
  if (typeof tickets === 'string') {
    return print({ output: '', notes: `${tickets} Nothing was changed.\n`, code: 1 });
  }
  return print(await reportTickets({ ...input, ...tickets }));
});

function print({ output, notes, code }: CommandOutcome): number {
  process.stdout.write(output);
  process.stderr.write(notes);
  return code;
}

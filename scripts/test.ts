// `npm test [-- --only lint|types|unit|build|e2e]`: every check there is, and one line of counts at the end.
// `npm run test:all` takes the long way where `npm test` takes a short one: see CONTRIBUTING.md.
import { parseArgs } from 'node:util';
import { type Count, add, lineOf, none } from './testing/count.ts';
import { type Show, type Step, rounds } from './testing/steps.ts';

const parts = [...new Set(rounds.flat().map((step) => step.part))];
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, all: { type: 'boolean', default: false } },
});
const strange = values.only?.find((name) => !parts.some((part) => part === name));

if (strange === undefined) {
  if (values.all) process.env['TEST_ALL'] = '1';
  const total = await runAll(
    rounds.map((round) => round.filter(({ part }) => values.only?.includes(part) ?? true)),
  );
  console.log(`\n${lineOf(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} else {
  console.error(`\`--only\` is \`${strange}\`. The parts are ${parts.join(', ')}.`);
  process.exitCode = 2;
}

/** Goes on after a step that failed: one run shows everything. */
async function runAll(chosen: readonly (readonly Step[])[]): Promise<Count> {
  const order = chosen.flat();
  const lines: string[] = [];
  let total = none;
  for (const round of chosen) {
    const ran = round.map(async (step) => {
      const title = `\n[${order.indexOf(step) + 1}/${order.length}] ${step.name} …`;
      const { count, line } =
        round.length === 1 ? await alone(step, title) : await beside(step, title);
      lines.push(line);
      total = add(total, count);
    });
    await Promise.all(ran);
  }
  console.log(`\n${lines.join('\n')}`);
  return total;
}

/** What a step came to, and the line that says so. */
interface Outcome {
  count: Count;
  line: string;
}

/** Runs a step with its output shown as it comes. */
async function alone(step: Step, title: string): Promise<Outcome> {
  console.log(title);
  const outcome = await timed(step);
  console.log(outcome.line);
  return outcome;
}

/** Runs a step while others run, and shows all that it printed when it has ended. */
async function beside(step: Step, title: string): Promise<Outcome> {
  let output = '';
  const outcome = await timed(step, (text) => {
    output += text;
  });
  console.log(`${title}\n${output}${outcome.line}`);
  return outcome;
}

async function timed(step: Step, show?: Show): Promise<Outcome> {
  const since = performance.now();
  const count = await step.run(show);
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  return { count, line: `${step.name.padEnd(26)}${`${seconds} s`.padStart(9)}   ${lineOf(count)}` };
}

// `npm test [-- --only lint|types|unit|build|e2e]`: every check there is, and one line of counts at the end.
// `npm run test:all` takes the long way where `npm test` takes a short one: see CONTRIBUTING.md.
import { parseArgs } from 'node:util';
import { type Count, add, lineOf, none } from './testing/count.ts';
import { type Step, steps } from './testing/steps.ts';

const parts = [...new Set(steps.map((step) => step.part))];
const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true }, all: { type: 'boolean', default: false } },
});
const strange = values.only?.find((name) => !parts.some((part) => part === name));

if (strange === undefined) {
  if (values.all) process.env['TEST_ALL'] = '1';
  const chosen = steps.filter(({ part }) => values.only?.includes(part) ?? true);
  const total = await runAll(chosen);
  console.log(`\n${lineOf(total)}`);
  process.exitCode = total.failed === 0 ? 0 : 1;
} else {
  console.error(`\`--only\` is \`${strange}\`. The parts are ${parts.join(', ')}.`);
  process.exitCode = 2;
}

/** Goes on after a step that failed: one run shows everything. */
async function runAll(chosen: readonly Step[]): Promise<Count> {
  const lines: string[] = [];
  let total = none;
  for (const [index, step] of chosen.entries()) {
    console.log(`\n[${index + 1}/${chosen.length}] ${step.name} …`);
    const since = performance.now();
    const count = await step.run();
    const seconds = ((performance.now() - since) / 1000).toFixed(1);
    lines.push(`${step.name.padEnd(26)}${`${seconds} s`.padStart(9)}   ${lineOf(count)}`);
    console.log(lines.at(-1));
    total = add(total, count);
  }
  console.log(`\n${lines.join('\n')}`);
  return total;
}

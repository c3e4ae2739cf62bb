import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { closedIssue, githubServer } from '../../tests/support/github-server.ts';
import { sampleConfig, sampleSource } from '../../tests/support/sample-postmortem.ts';
import { readPostmortem } from '../read/postmortem.ts';
import type { CommandOutcome } from './dates-command.ts';
import { readTicketSource } from './ticket-source.ts';
import { reportTickets } from './tickets-command.ts';
import { UsageError } from './usage-error.ts';

const source = sampleSource({
  followUps: [
    '- [ ] Dust the lens @ada HL-1',
    '- [x] Mend the horn HL-2',
    '- [x] Paint the door HL-3',
    '- [ ] Watch the sea [lamps 4](https://github.com/lights/lamps/issues/4)',
    '- [ ] Not covered HL-9',
  ].join('\n'),
});
const config = {
  ...sampleConfig,
  tickets: [...sampleConfig.tickets, { pattern: 'https://github\\.com/.*', url: '$0' }],
};
const snapshot = JSON.stringify([
  { url: 'https://tickets.example/HL-1', state: 'closed', closedAt: '2026-02-01T09:00:00Z' },
  { url: 'https://tickets.example/HL-2', state: 'open' },
  { url: 'https://tickets.example/HL-3', state: 'closed', closedAt: '2026-02-03T09:00:00Z' },
  { url: 'https://github.com/lights/lamps/issues/4', state: 'gone' },
]);

function folder(context: TestContext): string {
  const made = mkdtempSync(path.join(tmpdir(), 'aftermath-tickets-'));
  context.after(() => {
    rmSync(made, { recursive: true, force: true });
  });
  writeFileSync(path.join(made, 'lamps.mdx'), source);
  writeFileSync(path.join(made, 'tickets.json'), snapshot);
  return made;
}

async function run(
  contentDir: string,
  write: boolean,
  from: string | null = 'tickets.json',
  env: Record<string, string> = {},
): Promise<CommandOutcome> {
  const bytes = readFileSync(path.join(contentDir, 'lamps.mdx'));
  const readings = [readPostmortem({ id: 'lamps', file: 'lamps.mdx', bytes }, config)];
  const tickets = await readTicketSource(from, readings, contentDir, env);
  if (typeof tickets === 'string') return { output: '', notes: tickets, code: 1 };
  return reportTickets({ readings, config, contentDir, standing: contentDir, write, ...tickets });
}

test('it reports and changes nothing', async (context) => {
  const contentDir = folder(context);
  assert.deepEqual(await run(contentDir, false), {
    output: [
      'lamps.mdx:14  The box is open and its ticket is closed since 2026-02-01. Tick it.',
      'lamps.mdx:15  The follow-up is closed and `HL-2` is open. Close the ticket, or untick the box.',
      'lamps.mdx:16  The box is ticked without a date and its ticket was closed on 2026-02-03. Add `closed:2026-02-03`.',
      'lamps.mdx:17  `lamps 4` is gone, or may not be read. Correct the link, or take it away.',
      '',
    ].join('\n'),
    notes:
      '1 ticket that the snapshot does not know.\n4 follow-ups to be settled; `--write` settles 2 of them.\n',
    code: 1,
  });
  assert.equal(readFileSync(path.join(contentDir, 'lamps.mdx'), 'utf8'), source);
});

test('with --write it ticks what the tickets settle, and shows it', async (context) => {
  const contentDir = folder(context);
  const { output, notes, code } = await run(contentDir, true);
  assert.match(output, /^-- \[ \] Dust the lens @ada HL-1$/m);
  assert.match(output, /^\+- \[x\] Dust the lens @ada HL-1 closed:2026-02-01$/m);
  assert.match(notes, /2 follow-ups written; 2 follow-ups left to be settled\./);
  assert.equal(code, 1);
  assert.equal(
    readFileSync(path.join(contentDir, 'lamps.mdx'), 'utf8'),
    source
      .replace('- [ ] Dust the lens @ada HL-1', '- [x] Dust the lens @ada HL-1 closed:2026-02-01')
      .replace('- [x] Paint the door HL-3', '- [x] Paint the door HL-3 closed:2026-02-03'),
  );
});

test('GitHub is asked at the address that the environment names', async (context) => {
  const contentDir = folder(context);
  const { api, asked } = await githubServer(context, {
    '/repos/lights/lamps/issues/4': () => ({
      status: 200,
      body: closedIssue('lights/lamps', 4, '2026-02-05T09:00:00Z'),
    }),
  });
  const env = { GITHUB_API_URL: `${api}/`, GITHUB_TOKEN: 'secret' };
  const { output, notes } = await run(contentDir, false, null, env);
  assert.equal(
    output,
    'lamps.mdx:17  The box is open and its ticket is closed since 2026-02-05. Tick it.\n',
  );
  assert.match(notes, /4 tickets that GitHub does not know\./);
  assert.equal(asked.length, 1);
});

test('without a network, with a limit, without a file: it says so', async (context) => {
  const contentDir = folder(context);
  const offline = await run(contentDir, true, null, { GITHUB_API_URL: 'http://127.0.0.1:1' });
  assert.equal(
    offline.notes,
    '`127.0.0.1:1` cannot be reached. Look at the network, or compare with a snapshot: `--tickets FILE`.',
  );
  const { api } = await githubServer(context, {
    '/repos/lights/lamps/issues/4': () => ({
      status: 403,
      headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795383386' },
      body: { message: 'API rate limit exceeded' },
    }),
  });
  const limited = await run(contentDir, true, null, { GITHUB_API_URL: api });
  assert.equal(
    limited.notes,
    'GitHub answers no more requests until 2026-11-22 21:36 UTC. Ask again then. With `GITHUB_TOKEN` set it answers more often.',
  );
  await assert.rejects(run(contentDir, false, 'none.json'), UsageError);
  await assert.rejects(run(contentDir, false, null, { GITHUB_API_URL: 'x' }), UsageError);
  assert.equal(readFileSync(path.join(contentDir, 'lamps.mdx'), 'utf8'), source);
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { lamps, lampsFile, repositoryOf } from '../../tests/support/dated-lamps.ts';
import { bareGit, type GitRepository } from '../../tests/support/git-repository.ts';
import { sampleConfig } from '../../tests/support/sample-postmortem.ts';
import { readPostmortem } from '../read/postmortem.ts';
import { proposeDates, type CommandOutcome } from './dates-command.ts';
import { gitIn } from './run-git.ts';

async function run(repository: GitRepository, write = false): Promise<CommandOutcome> {
  const contentDir = path.join(repository.folder, 'content/incidents');
  const bytes = readFileSync(path.join(repository.folder, lampsFile));
  return proposeDates({
    readings: [readPostmortem({ id: 'lamps', file: 'lamps.mdx', bytes }, sampleConfig)],
    config: sampleConfig,
    contentDir,
    standing: repository.folder,
    today: '2026-03-01',
    git: gitIn(contentDir, bareGit),
    write,
  });
}

function dated(context: TestContext, turn: (text: string) => string): GitRepository {
  return repositoryOf(
    context,
    ['2026-01-12', turn(lamps('- [ ] Dust the lens', '- [ ] Mend the horn'))],
    ['2026-02-01', turn(lamps('- [x] Dust the lens', '- [ ] Mend the horn', '- [x] Paint it'))],
  );
}

test('it proposes a diff that git applies, and writes the same bytes', async (context) => {
  const turns = [
    (text: string) => text,
    (text: string) => text.replaceAll('\n', '\r\n'),
    (text: string) => `\ufeff${text}`,
    (text: string) => text.trimEnd(),
  ];
  for (const turn of turns) {
    const repository = dated(context, turn);
    const whole = path.join(repository.folder, lampsFile);
    const before = readFileSync(whole);
    const proposal = await run(repository);
    assert.equal(proposal.code, 0);
    assert.deepEqual(readFileSync(whole), before);
    assert.match(
      proposal.output,
      /^\+- \[x\] Dust the lens opened:2026-01-12 closed:2026-02-01\r?$/m,
    );
    assert.equal(
      proposal.notes,
      [
        'content/incidents/lamps.mdx:16  Not known: when it was promised and when it was closed. It was closed already when it came into Git.',
        '2 follow-ups can be given dates; 2 dates unknown.',
        'Nothing is written yet: `--write` does it.',
        '',
      ].join('\n'),
    );
    const written = await run(repository, true);
    assert.equal(written.output, proposal.output);
    const after = readFileSync(whole);
    repository.git('checkout', '-q', '--', '.');
    assert.deepEqual(readFileSync(whole), before);
    execFileSync('git', ['apply', '-'], {
      cwd: repository.folder,
      input: proposal.output,
      env: bareGit,
    });
    assert.deepEqual(readFileSync(whole), after);
    const again = await run(repository);
    assert.equal(again.output, '');
  }
});

test('without a whole history it changes nothing and says why', async (context) => {
  const origin = dated(context, (text) => text);
  const clone = repositoryOf(context, ['2026-01-12', lamps('- [ ] Dust the lens')]);
  const folder = path.join(clone.folder, 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin.folder}`, folder], {
    env: bareGit,
  });
  const before = readFileSync(path.join(folder, lampsFile));
  const bytes = before;
  const outcome = await proposeDates({
    readings: [readPostmortem({ id: 'lamps', file: 'lamps.mdx', bytes }, sampleConfig)],
    config: sampleConfig,
    contentDir: path.join(folder, 'content/incidents'),
    standing: folder,
    today: '2026-03-01',
    git: gitIn(path.join(folder, 'content/incidents'), bareGit),
    write: true,
  });
  assert.deepEqual(outcome, {
    output: '',
    notes:
      'This clone is shallow: what seems to be new where its history is cut off may be old. Run `git fetch --unshallow` first. Nothing was changed.\n',
    code: 1,
  });
  assert.deepEqual(readFileSync(path.join(folder, lampsFile)), before);
});

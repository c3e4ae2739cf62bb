import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { datesOf, lamps, lampsFile, repositoryOf } from '../../tests/support/dated-lamps.ts';
import { bareGit, GitRepository } from '../../tests/support/git-repository.ts';
import { sampleSource } from '../../tests/support/sample-postmortem.ts';
import { gitIn } from '../cli/run-git.ts';
import { GitError } from './git.ts';
import { readTrueDates } from './read-true-dates.ts';

test('renamed and moved with the file, also while it changes', async (context) => {
  const repository = repositoryOf(context, [
    '2026-01-12',
    lamps('- [ ] Dust the lens', '- [ ] Mend the horn'),
  ]);
  mkdirSync(path.join(repository.folder, 'posts'));
  repository.git('mv', lampsFile, 'posts/first.md');
  repository.commitAll('2026-01-13');
  repository.commit(
    '2026-01-14',
    'posts/first.md',
    lamps('- [x] Dust the lens', '- [ ] Mend the horn'),
  );
  mkdirSync(path.join(repository.folder, 'content/incidents'), { recursive: true });
  repository.git('mv', 'posts/first.md', 'content/incidents/second.mdx');
  repository.commit(
    '2026-01-15',
    'content/incidents/second.mdx',
    lamps('- [x] Dust the lens @ada', '- [x] Mend the horn'),
  );
  assert.deepEqual(await datesOf(repository, 'content/incidents/second.mdx'), [
    '2026-01-12 2026-01-14',
    '2026-01-12 2026-01-15',
  ]);
});

test('moved and rewritten so much that git does not see it', async (context) => {
  const repository = repositoryOf(context, ['2026-01-12', lamps('- [ ] Dust the lens')]);
  repository.git('rm', '-q', lampsFile);
  const rewritten = sampleSource({
    title: 'The light went out and ships were in danger',
    followUps: `- [x] Dust the lens\n\n## Supporting information\n\n${'Everything is told anew here, at length.\n\n'.repeat(30)}`,
  });
  repository.commit('2026-01-20', 'content/incidents/anew.mdx', rewritten);
  assert.deepEqual(await datesOf(repository, 'content/incidents/anew.mdx'), [
    '2026-01-12 2026-01-20',
  ]);
});

test('branches and merges: the work counts, not the merge', async (context) => {
  const repository = repositoryOf(context, [
    '2026-01-12',
    lamps('- [ ] Dust the lens', '- [ ] Mend the horn'),
  ]);
  repository.git('checkout', '-q', '-b', 'dust');
  repository.commit('2026-01-14', lampsFile, lamps('- [x] Dust the lens', '- [ ] Mend the horn'));
  repository.git('checkout', '-q', 'main');
  repository.commit('2026-01-16', 'content/incidents/other.mdx', lamps('- [ ] Look at the sea'));
  repository.commit(
    '2026-01-17',
    lampsFile,
    lamps('- [ ] Dust the lens', '- [ ] Mend the horn').replace('Line 3 ', 'Row 3 '),
  );
  repository.gitOn('2026-01-20', 'merge', '-q', '--no-ff', '--no-edit', 'dust');
  repository.commit('2026-01-21', lampsFile, lamps('- [x] Dust the lens', '- [x] Mend the horn'));
  assert.deepEqual(await datesOf(repository), ['2026-01-12 2026-01-14', '2026-01-12 2026-01-21']);
});

test('ticked in the merge itself', async (context) => {
  const repository = repositoryOf(context, ['2026-01-12', lamps('- [ ] Dust the lens')]);
  repository.git('checkout', '-q', '-b', 'side');
  repository.commit('2026-01-14', lampsFile, lamps('- [ ] Dust the lens @ada'));
  repository.git('checkout', '-q', 'main');
  repository.commit('2026-01-15', lampsFile, lamps('- [ ] Dust the lens P1'));
  assert.throws(() => repository.git('merge', '-q', 'side'));
  repository.commit('2026-01-18', lampsFile, lamps('- [x] Dust the lens @ada P1'));
  assert.deepEqual(await datesOf(repository), ['2026-01-12 2026-01-18']);
});

test('squash-merged: the day it came in; what was added and ticked in one squash is not known', async (context) => {
  const repository = repositoryOf(context, ['2026-01-12', lamps('- [ ] Dust the lens')]);
  repository.git('checkout', '-q', '-b', 'work');
  repository.commit('2026-01-14', lampsFile, lamps('- [ ] Dust the lens', '- [ ] Mend the horn'));
  repository.commit('2026-01-16', lampsFile, lamps('- [x] Dust the lens', '- [x] Mend the horn'));
  repository.git('checkout', '-q', 'main');
  repository.git('merge', '-q', '--squash', 'work');
  repository.commitAll('2026-01-20');
  assert.deepEqual(await datesOf(repository), [
    '2026-01-12 2026-01-20',
    'closed-when-it-appeared closed-when-it-appeared',
  ]);
});

test('an import does not say when anything was promised or done', async (context) => {
  const together = new GitRepository(context);
  together.write('content/incidents/other.mdx', lamps('- [ ] Look at the sea'));
  together.commit('2026-01-12', lampsFile, lamps('- [ ] Dust the lens', '- [x] Mend the horn'));
  assert.deepEqual(await datesOf(together), [
    'file-came-with-others –',
    'closed-when-it-appeared closed-when-it-appeared',
  ]);
  const late = repositoryOf(
    context,
    ['2026-09-01', lamps('- [ ] Dust the lens')],
    ['2026-09-03', lamps('- [x] Dust the lens')],
  );
  assert.deepEqual(await datesOf(late), ['file-came-late 2026-09-03']);
});

test('taken out and put back', async (context) => {
  const repository = repositoryOf(
    context,
    ['2026-01-12', lamps('- [ ] Dust the lens', '- [ ] Mend the horn')],
    ['2026-01-14', lamps('- [ ] Dust the lens')],
    ['2026-01-16', lamps('- [ ] Dust the lens', '- [ ] Mend the horn')],
  );
  assert.deepEqual(await datesOf(repository), ['2026-01-12 –', 'put-back –']);
  repository.git('rm', '-q', lampsFile);
  repository.commitAll('2026-01-18');
  repository.gitOn('2026-01-19', 'revert', '--no-edit', 'HEAD');
  assert.deepEqual(await datesOf(repository), ['put-back –', 'put-back –']);
});

test('a version that nobody can read leaves the day unknown', async (context) => {
  const repository = repositoryOf(
    context,
    ['2026-01-12', lamps('- [ ] Dust the lens')],
    ['2026-01-13', `${lamps('- [ ] Dust the lens')}\0`],
    ['2026-01-14', lamps('- [x] Dust the lens')],
  );
  assert.deepEqual(await datesOf(repository), ['unreadable-version unreadable-version']);
});

test('a shallow clone, no repository and no commit are said', async (context) => {
  const origin = repositoryOf(
    context,
    ['2026-01-12', lamps('- [ ] Dust the lens')],
    ['2026-01-14', lamps('- [x] Dust the lens')],
  );
  const clone = new GitRepository(context);
  const target = path.join(clone.folder, 'shallow');
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${origin.folder}`, target], {
    env: bareGit,
  });
  const fault = async (
    folder: string,
    env: Record<string, string | undefined> = bareGit,
  ): Promise<string> => {
    try {
      await readTrueDates(gitIn(folder, env), [], []);
      return 'none';
    } catch (error) {
      assert.ok(error instanceof GitError);
      return error.fault;
    }
  };
  assert.equal(await fault(target), 'shallow');
  assert.equal(await fault(clone.folder), 'no-commit');
  assert.equal(await fault(path.dirname(clone.folder)), 'no-repository');
  assert.equal(await fault(origin.folder, { ...bareGit, PATH: '/nonexistent' }), 'not-installed');
  assert.equal(await fault(origin.folder), 'none');
});

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the script asks `gh` to do, when `gh` answers the first question with `issue`. */
function asked(context: TestContext, issue: string, count: number): string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'aftermath-gh-'));
  context.after(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const log = path.join(folder, 'log');
  const gh = path.join(folder, 'gh');
  // Stands in for GitHub's own program: notes what it is asked and answers `issue list`.
  writeFileSync(
    gh,
    `#!/bin/sh\nprintf '%s\\n' "$*" >> '${log}'\nif [ "$1 $2" = 'issue list' ]; then printf '%s' '${issue}'; fi\n`,
  );
  chmodSync(gh, 0o755);
  execFileSync('bash', [path.join(root, 'scripts/overdue-issue.sh'), 'body.md', String(count)], {
    env: { ...process.env, PATH: `${folder}${path.delimiter}${process.env['PATH'] ?? ''}` },
  });
  return readFileSync(log, 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(' ').slice(0, 3).join(' '));
}

test('one issue is opened, kept, closed and opened again', (context) => {
  const cases: [issue: string, count: number, expected: string[]][] = [
    ['', 0, []],
    ['', 3, ['label create follow-ups-overdue', 'issue create --title']],
    ['12 OPEN', 3, ['issue edit 12']],
    ['12 OPEN', 0, ['issue edit 12', 'issue close 12']],
    ['12 CLOSED', 0, ['issue edit 12']],
    ['12 CLOSED', 3, ['issue edit 12', 'issue reopen 12']],
  ];
  for (const [issue, count, expected] of cases) {
    assert.deepEqual(asked(context, issue, count), expected, `${issue} ${String(count)}`);
  }
});

test('the workflow asks for no more rights than it needs and runs nobody else’s code', () => {
  const text = readFileSync(path.join(root, '.github/workflows/follow-ups.yml'), 'utf8');
  const workflow = parse(text) as {
    on: Record<string, unknown>;
    permissions: Record<string, string>;
    jobs: Record<string, { permissions: Record<string, string>; steps: Record<string, unknown>[] }>;
  };
  assert.deepEqual(Object.keys(workflow.on), ['schedule', 'workflow_dispatch']);
  assert.deepEqual(workflow.permissions, {});
  for (const { permissions, steps } of Object.values(workflow.jobs)) {
    assert.deepEqual(permissions, { contents: 'read', issues: 'write' });
    for (const step of steps) assert.equal('uses' in step, false);
  }
});

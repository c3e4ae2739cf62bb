import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readEnvironment } from './environment.ts';
import { writePdf } from './pdf-command.ts';
import { projectRoot } from './project.ts';

test('where there is no Chromium the person is told so, and what to do, before anything is built', async (t) => {
  const standing = mkdtempSync(path.join(tmpdir(), 'aftermath-pdf-'));
  t.after(() => {
    rmSync(standing, { recursive: true });
  });
  const said = t.mock.method(console, 'error', () => undefined);
  const outDir = path.join(standing, 'site');
  const environment = readEnvironment(
    {
      AFTERMATH_TODAY: '2026-08-22',
      AFTERMATH_CONTENT: 'content/incidents',
      AFTERMATH_PUBLIC: 'public',
      AFTERMATH_OUT: outDir,
    },
    new Date(0),
    projectRoot,
  );
  const id = '2021-01-12-django-site-exhaustion';
  assert.equal(await writePdf({ id, out: null }, { environment, standing, browser: undefined }), 1);
  assert.deepEqual(
    said.mock.calls.map(({ arguments: words }) => words),
    [['There is no Chromium to print with. Install one, or set `CHROMIUM_PATH` to its program.']],
  );
  assert.equal(existsSync(outDir), false);
  assert.equal(existsSync(path.join(standing, `${id}.pdf`)), false);
});

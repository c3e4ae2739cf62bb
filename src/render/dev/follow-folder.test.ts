import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import siteConfig from '../../../site.config.ts';
import { siteConfigSchema } from '../../domain/site-config.ts';
import { liveSite } from '../live-site.ts';
import { loadFolder } from '../load/load-folder.ts';
import { followFolder } from './follow-folder.ts';
import type { Tell } from './follow-tree.ts';

test('a broken postmortem stays broken while others are edited, and shows its last good state', async (context) => {
  context.mock.method(console, 'warn', () => undefined);
  const contentDir = mkdtempSync(path.join(tmpdir(), 'follow '));
  const write = (id: string, words: string): string => {
    const file = path.join(contentDir, `${id}.mdx`);
    const text = `---\ntitle: An outage\ndate: 2021-03-04\nstatus: draft\nseverity: SEV2\nservices: [site]\nstarted: unknown\ndetected: unknown\nresolved: unknown\n---\n\n## Impact\n\n${words}\n`;
    writeFileSync(file, text);
    return file;
  };
  let tell: Tell = () => undefined;
  const refreshed = (): Promise<unknown> =>
    new Promise((resolve) => {
      liveSite().tell = resolve;
    });
  const edit = async (id: string, words: string): Promise<void> => {
    const told = refreshed();
    tell(write(id, words));
    await told;
  };
  try {
    write('a', 'Good.');
    write('b', 'One.');
    await followFolder({
      follow: (teller) => {
        tell = teller;
      },
      kept: new Map(),
      read: (earlier, touched) =>
        loadFolder(
          {
            contentDir,
            publicDir: path.join(contentDir, 'public'),
            config: siteConfigSchema.parse(siteConfig),
            today: '2026-11-22',
            base: 'base',
            untouched: (file) => touched !== null && !touched.has(file),
          },
          earlier,
        ),
      reportOf: ({ problems }) => problems.map(({ rule }) => rule).join(' '),
    });
    await edit('a', '{broken}');
    await edit('b', 'Two.');
    const { change, postmortems } = liveSite();
    assert.deepEqual([...change.broken], ['a']);
    assert.match(postmortems?.get('a')?.source ?? '', /Good/);
    assert.match(postmortems?.get('b')?.source ?? '', /Two/);
    await edit('a', 'Mended.');
    assert.equal(liveSite().change.broken.size, 0);
  } finally {
    rmSync(contentDir, { recursive: true });
  }
});

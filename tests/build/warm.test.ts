import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, suite, test } from 'node:test';
import sharp from 'sharp';
import { copyProject } from './project-copy.ts';
import { build, bytesOf } from './run-build.ts';
import { assertSameSite } from './same-site.ts';
import assert from 'node:assert/strict';

const chosen = [
  '2024-12-24-nobody-wrote-it-down.mdx',
  '2025-11-03-booking-locks-up.mdx',
  '2026-03-14-booking-locks-up-again.mdx',
  '2026-06-18-gate-readers-offline.mdx',
  '2026-06-18-gate-readers-offline',
  '2026-10-29-seat-map-storm',
];

/** A change, and a page that has to show it. */
interface Edit {
  readonly name: string;
  /** Makes it. */
  readonly make: () => void | Promise<void>;
  /** A file of the site that has to differ from before. */
  readonly shows: string;
}

suite('a build that has something to go by is the same as one that has nothing', () => {
  const warm = copyProject('warm');
  const cold = copyProject('cold');
  const content = path.join(warm.folder, 'kept');
  const at = (...names: string[]): string => path.join(content, ...names);
  let today = '2026-11-22';
  const variables = (): Record<string, string> => ({
    AFTERMATH_TODAY: today,
    AFTERMATH_CONTENT: 'kept',
    AFTERMATH_PUBLIC: 'tests/fixtures/site/public',
    AFTERMATH_CONFIG: 'tests/fixtures/site/site.config.ts',
  });

  before(async () => {
    mkdirSync(content);
    for (const name of chosen) {
      cpSync(path.join(warm.folder, 'tests/fixtures/site/incidents', name), at(name), {
        recursive: true,
      });
    }
    await build(warm.folder, variables());
  });
  after(() => {
    warm.remove();
    cold.remove();
  });

  const edits: readonly Edit[] = [
    {
      name: 'a postmortem is edited',
      make: () => {
        replace(
          at('2025-11-03-booking-locks-up.mdx'),
          'Booking locks up at the first sale',
          'Booking stands still at the first sale',
        );
      },
      // Its title stands on the page of its recurrence, too.
      shows: 'incidents/2026-03-14-booking-locks-up-again/index.html',
    },
    {
      name: 'its data file is edited',
      make: () => {
        replace(
          at('2026-10-29-seat-map-storm/memory.csv'),
          '2026-10-30 13:50:00+00:00,',
          '2026-10-30 13:50:30+00:00,',
        );
      },
      shows: 'incidents/2026-10-29-seat-map-storm/index.html',
    },
    {
      name: 'a picture is replaced',
      make: async () => {
        const picture = at('2026-06-18-gate-readers-offline/reader-small.png');
        const turned = await sharp(picture).rotate(90).png().toBuffer();
        writeFileSync(picture, turned);
      },
      shows: 'incidents/2026-06-18-gate-readers-offline/index.html',
    },
    {
      name: 'a day goes by',
      make: () => {
        today = '2026-11-23';
      },
      shows: 'follow-ups/index.html',
    },
    {
      name: 'a year goes by',
      make: () => {
        today = '2027-01-02';
      },
      // Ages are counted anew, and dates of a year that is over are printed with it.
      shows: 'follow-ups/index.html',
    },
    {
      name: 'a postmortem is deleted',
      make: () => {
        rmSync(at('2026-06-18-gate-readers-offline.mdx'));
        rmSync(at('2026-06-18-gate-readers-offline'), { recursive: true });
      },
      shows: 'index.html',
    },
  ];

  for (const { name, make, shows } of edits) {
    test(name, async () => {
      const site = path.join(warm.folder, 'dist');
      const earlier = bytesOf(site).get(shows);
      assert.ok(earlier, `${shows} is there before`);
      await make();
      await build(warm.folder, variables());
      for (const folder of ['.aftermath', 'dist', 'kept', '.astro']) {
        rmSync(path.join(cold.folder, folder), { recursive: true, force: true });
      }
      cpSync(content, path.join(cold.folder, 'kept'), { recursive: true });
      await build(cold.folder, variables());
      assertSameSite(site, path.join(cold.folder, 'dist'), name);
      assert.notEqual(bytesOf(site).get(shows), earlier, `${shows} shows it`);
    });
  }
});

/** Puts one text in the place of another, which has to be there. */
function replace(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  assert.ok(text.includes(from), `${path.basename(file)} holds ${from}`);
  writeFileSync(file, text.replace(from, to));
}

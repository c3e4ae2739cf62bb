import { cpSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import type { Random } from '../../bench/archive/random.ts';

/** The project that is walked through. */
export interface Walk {
  /** Absolute path of the copy of the project. */
  readonly folder: string;
  /** Day of the next build. */
  today: string;
  readonly random: Random;
}

/** Folder of the postmortems and file of the config in the copy that is walked through. */
export const walkContent = 'kept';
export const walkConfig = 'walk.config.ts';

/** Postmortems that nothing refers to; a walk deletes and renames these. */
export const looseName = /^\d{4}-\d\d-\d\d-spare-\d+\.mdx$/;
export const looseSource = '2024-12-24-nobody-wrote-it-down.mdx';

/**
 * Makes one edit.
 * @param step number of the step, for texts that differ from all before
 * @returns a file of the site that has to show it: its bytes differ from those of before
 */
export type MakeEdit = (walk: Walk, step: number) => string | Promise<string>;

/** Each kind of edit that leaves a project in order. */
export const edits = {
  postmortem: (walk, step) => {
    const id = walk.random.pick([
      '2025-11-03-booking-locks-up.mdx',
      '2026-03-14-booking-locks-up-again.mdx',
      ...loose(walk),
    ]);
    const [pattern, text] = walk.random.pick<readonly [RegExp, string]>([
      // A sentence, and a title, which other pages name.
      [/$/, `\nLooked at again in step ${step}.\n`],
      [/^title: .*$/m, `title: What happened, told in step ${step}`],
    ]);
    rewrite(kept(walk, id), pattern, text);
    return `incidents/${path.basename(id, '.mdx')}/index.html`;
  },
  data: (walk, step) => {
    rewrite(
      kept(walk, '2026-10-29-seat-map-storm/memory.csv'),
      /^(2026-10-29 \d\d:\d\d:\d\d[^,]*,)[^,\n]*/m,
      `$1${1000 + step}`,
    );
    return 'incidents/2026-10-29-seat-map-storm/index.html';
  },
  image: async (walk, step) => {
    const width = 300 + step;
    const background = { r: (step * 37) % 256, g: (step * 91) % 256, b: 120 };
    const picture = sharp({ create: { width, height: 200, channels: 3, background } });
    writeFileSync(
      kept(walk, '2026-06-18-gate-readers-offline/reader-small.png'),
      await picture.png().toBuffer(),
    );
    return 'incidents/2026-06-18-gate-readers-offline/index.html';
  },
  config: (walk, step) => {
    const file = path.join(walk.folder, walkConfig);
    if (walk.random.chance(0.5)) rewrite(file, /text: '[^']*'/, `text: 'Edition ${step}'`);
    else rewrite(file, /booking: \{\s*name: '[^']*'/, `booking: { name: 'Booking ${step}'`);
    return 'index.html';
  },
  component: (walk, step) => {
    const [file, from, to] = walk.random.pick([
      ['layouts/Base.astro', /<body[^>]*>/, `<body data-step="${step}">`],
      [
        'components/Severity.astro',
        /<span class="severity"[^>]*>/,
        `<span class="severity" data-step="${step}">`,
      ],
      ['styles/site.css', /$/, `\n@layer step { .step-${step} { order: ${step}; } }\n`],
    ] as const);
    rewrite(path.join(walk.folder, 'src', file), from, to);
    return 'index.html';
  },
  // Into the next year: ages are counted anew, and dates of a year that is over are printed with it.
  today: (walk) => {
    walk.today = laterBy(walk.today, walk.random.pick([60, 366, 400]));
    return 'follow-ups/index.html';
  },
  tomorrow: (walk) => {
    walk.today = laterBy(walk.today, 1);
    return 'follow-ups/index.html';
  },
  deletion: (walk) => {
    rmSync(kept(walk, walk.random.pick(loose(walk))));
    return 'index.html';
  },
  rename: (walk, step) => {
    const from = walk.random.pick(loose(walk));
    renameSync(kept(walk, from), kept(walk, `2024-12-24-spare-${100 + step}.mdx`));
    return 'index.html';
  },
  addition: (walk, step) => {
    cpSync(
      path.join(walk.folder, 'tests/fixtures/site/incidents', looseSource),
      kept(walk, `2024-12-24-spare-${100 + step}.mdx`),
    );
    return 'index.html';
  },
  // The id of a follow-up is read out of a file and kept.
  analysis: (walk, step) => {
    rewrite(
      path.join(walk.folder, 'src/read/follow-ups.ts'),
      /slugify\(words(?:, \d+)?\)/,
      `slugify(words, ${18 + (step % 30)})`,
    );
    return 'follow-ups.json';
  },
} satisfies Record<string, MakeEdit>;

/** Replaces what a file has to hold. @throws Error when it does not, so that no edit is none */
export function rewrite(file: string, from: RegExp, to: string): void {
  const text = readFileSync(file, 'utf8');
  const written = text.replace(from, to);
  if (written === text) throw new Error(`${path.basename(file)} holds nothing like ${from.source}`);
  writeFileSync(file, written);
}

function kept({ folder }: Walk, name: string): string {
  return path.join(folder, walkContent, name);
}

function loose({ folder }: Walk): string[] {
  return readdirSync(path.join(folder, walkContent))
    .filter((name) => looseName.test(name))
    .sort();
}

function laterBy(date: string, days: number): string {
  return new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
}

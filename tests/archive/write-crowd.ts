// Writes an archive in which everything happens at once: node tests/archive/write-crowd.ts FOLDER
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { documentWith } from '../support/sound-document.ts';
import { crowd, crowdedWeek, earlierCrowd, onThisDay } from './crowd.ts';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder to write to.');
const incidents = path.join(folder, 'incidents');
rmSync(folder, { recursive: true, force: true });
mkdirSync(incidents, { recursive: true });
mkdirSync(path.join(folder, 'public'));

/** The tracker's groups, and both ways to be closed. */
const followUps = [
  '- [ ] Count the lamps @ama due:2026-11-19',
  '- [ ] Count them again @ama due:2026-11-21',
  '- [x] Light one @ama due:2026-11-22 closed:2026-11-22',
  '- [x] Light another @ama',
].join('\n');

function write(id: string, date: string, repeats: string | null): void {
  const fields = [
    `title: Lamps go out ${id}`,
    `date: ${date}`,
    'services: [api]',
    `started: ${date}T09:12Z`,
    `detected: ${date}T09:20Z`,
    `recurrenceOf: [${repeats ?? ''}]`,
  ].join('\n');
  const text = documentWith({ piece: 'follow-ups', text: followUps, fields });
  writeFileSync(path.join(incidents, `${id}.mdx`), text);
}

for (let index = 0; index < crowd; index += 1) {
  const day = crowdedWeek[Math.floor((index / crowd) * crowdedWeek.length)] ?? onThisDay;
  write(`lamp-${String(index)}`, day, index === 0 ? null : `lamp-${String(index - 1)}`);
}
for (let index = 0; index < earlierCrowd; index += 1) {
  write(`earlier-${String(index)}`, onThisDay, null);
}

// Renders a site as a child process of a build: see render-pages.ts. Its one argument is the renderer's folder.
import './end-with-parent.ts';
import { writeFileSync } from 'node:fs';
import { renderSite } from '../render/renderer/render-site.ts';
import { cacheRooms, siteDone } from './cache-rooms.ts';
import { readEnvironment } from './environment.ts';
import { FolderMemory } from './folder-memory.ts';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';

await runCommand(async () => {
  const [, , renderer = ''] = process.argv;
  const { cacheDir, publicDir, today } = readEnvironment(process.env, new Date(), projectRoot);
  const rooms = cacheRooms(cacheDir);
  const disk = new FolderMemory(rooms.folders, Date.now);
  await renderSite({ ...rooms, root: projectRoot, today, renderer, publicDir }, disk);
  writeFileSync(rooms.marker, siteDone);
  return 0;
});

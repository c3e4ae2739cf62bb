import { findChromium } from '../../scripts/find-chromium.mjs';
import { readEnvironment } from './environment.ts';
import { writePdf } from './pdf-command.ts';
import { readPdfOptions } from './pdf-options.ts';
import { projectRoot } from './project.ts';
import { runCommand } from './run-command.ts';
import { standingFolder } from './standing-folder.ts';

// `npm run pdf -- ID [--out FILE]`
await runCommand(async () =>
  writePdf(readPdfOptions(process.argv.slice(2)), {
    environment: readEnvironment(process.env, new Date(), projectRoot),
    standing: standingFolder(process.env, process.cwd(), 'pdf'),
    browser: await findChromium(process.env),
  }),
);

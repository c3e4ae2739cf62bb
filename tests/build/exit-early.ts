// Stands for a dependency that ends the process, and calls that a success: imported ahead of everything by NODE_OPTIONS.
// `EXIT_AT` says when: at the `start` of Astro, or once a file whose path ends so is written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = process.env['EXIT_AT'] ?? '';
if (process.argv[1]?.endsWith('astro-entry.ts') === true) {
  if (at === 'start') process.exit(0);
  const { writeFile } = fs.promises;
  fs.promises.writeFile = async (file, ...rest) => {
    await writeFile(file, ...rest);
    // Files are named by texts and by addresses.
    if ((file instanceof URL || typeof file === 'string') && String(file).endsWith(at)) {
      process.exit(0);
    }
  };
  syncBuiltinESMExports();
}

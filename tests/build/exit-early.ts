// Stands for a dependency that ends the process, and calls that a success: imported ahead of everything by NODE_OPTIONS.
// `EXIT_IN` says in which program of a build, `EXIT_AT` when: at its `start`, or once a file whose path ends so is written.
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = process.env['EXIT_AT'] ?? '';
if (process.argv[1]?.endsWith(process.env['EXIT_IN'] ?? 'nothing') === true) {
  if (at === 'start') process.exit(0);
  const { writeFileSync } = fs;
  fs.writeFileSync = (file, ...rest) => {
    writeFileSync(file, ...rest);
    if (typeof file === 'string' && file.endsWith(at)) process.exit(0);
  };
  syncBuiltinESMExports();
}

// @ts-check
// Plain JavaScript without dependencies: the set-up runs it before anything is installed, on Node 20.
import { accessSync, constants, statSync } from 'node:fs';

/**
 * The Chromium that the browser tests drive, in this order: `$CHROMIUM_PATH`, Playwright's own,
 * `/usr/bin/chromium`.
 *
 * @param {Readonly<Record<string, string | undefined>>} env the variables of the process
 * @returns {Promise<string | undefined>} absolute path, or undefined when there is none
 * @throws {Error} when `CHROMIUM_PATH` is set and names no program: a wish is not passed over
 */
export async function findChromium(env) {
  const wish = env['CHROMIUM_PATH'];
  if (wish) {
    if (isProgram(wish)) return wish;
    throw new Error(
      `\`CHROMIUM_PATH\` is \`${wish}\`, which is no program. Set it to a Chromium, or unset it.`,
    );
  }
  const own = await playwrightsOwn();
  if (own !== undefined && isProgram(own)) return own;
  return isProgram('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined;
}

/** @returns {Promise<string | undefined>} where Playwright would keep a browser of its own */
async function playwrightsOwn() {
  try {
    const { chromium } = await import('playwright');
    return chromium.executablePath();
  } catch {
    // Not installed yet, or a platform that Playwright has no browser for: then there is none of its own.
    return undefined;
  }
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

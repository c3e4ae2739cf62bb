import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { contentType } from '../cli/content-type.ts';
import { searchFolder } from '../search/search-folder.ts';

/** The path of a file of the index: what stands between can be no way out of the folder. */
const asked = new RegExp(`^/${searchFolder}/((?:[\\w-]+/){0,2}[\\w-]+(?:\\.[\\w-]+)*)(?:\\?.*)?$`);

/**
 * Answers the dev server's requests for the search index with that of the last build, which is what can be searched
 * while one writes. Without one they go on to whoever answers next.
 *
 * @param keptDir absolute path of the folder in which the index is kept between builds
 */
export function serveSearchIndex(
  keptDir: string,
): (request: IncomingMessage, response: ServerResponse, next: () => void) => void {
  return ({ url = '' }, response, next) => {
    const name = asked.exec(url)?.[1];
    const content = name === undefined ? undefined : read(path.join(keptDir, 'files', name));
    if (name === undefined || !content) {
      next();
      return;
    }
    response.setHeader('Content-Type', contentType(name));
    response.end(content);
  };
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

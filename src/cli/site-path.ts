import { realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';

/** What a request's address leads to in a site. */
export type Target =
  | { readonly kind: 'file'; readonly file: string; readonly stats: Stats }
  /** The address of a folder lacks its closing slash; `location` has it, and is on this site. */
  | { readonly kind: 'redirect'; readonly location: string }
  | { readonly kind: 'missing' }
  /** The address cannot be read, like `/%zz`. */
  | { readonly kind: 'unreadable' };

/**
 * Finds what an address names.
 *
 * @param root absolute path of the site
 * @param url the request target as it came: a path with percent escapes, perhaps a query
 */
export function resolveTarget(root: string, url: string): Target {
  const [encoded = '', ...query] = url.split('?');
  const segments = readSegments(encoded);
  if (!segments) return { kind: 'unreadable' };
  // A name is a name: nothing in it may climb, or mean a separator on some system.
  if (segments.some((segment) => segment === '..' || /[\\/\0]/.test(segment))) {
    return { kind: 'missing' };
  }
  const found = look(root, path.join(root, ...segments));
  if (found?.stats.isDirectory()) {
    if (encoded.endsWith('/'))
      return fileOrMissing(look(root, path.join(found.file, 'index.html')));
    // Built anew from its parts, so that `//elsewhere` cannot lead to another host.
    const location = `/${segments.map(encodeURIComponent).join('/')}/`;
    return { kind: 'redirect', location: [location, ...query].join('?') };
  }
  return encoded.endsWith('/') ? { kind: 'missing' } : fileOrMissing(found);
}

/** A file inside the site, its links followed; undefined when it is not there or lies outside. */
function look(root: string, file: string): { file: string; stats: Stats } | undefined {
  try {
    const home = realpathSync(root);
    const real = realpathSync(file);
    if (real !== home && !real.startsWith(home + path.sep)) return undefined;
    return { file: real, stats: statSync(real) };
  } catch {
    return undefined;
  }
}

function fileOrMissing(found: { file: string; stats: Stats } | undefined): Target {
  return found?.stats.isFile() ? { kind: 'file', ...found } : { kind: 'missing' };
}

/** The decoded parts of a path, empty ones and `.` left out; undefined when it cannot be decoded. */
function readSegments(encoded: string): string[] | undefined {
  if (!encoded.startsWith('/')) return undefined;
  try {
    return encoded
      .split('/')
      .map(decodeURIComponent)
      .filter((segment) => segment !== '' && segment !== '.');
  } catch {
    return undefined;
  }
}

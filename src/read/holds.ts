import path from 'node:path';

/**
 * Whether the outer folder holds a path, or is it. It compares names only: a link may still lead elsewhere.
 * @param outer a whole path
 * @param inner a whole path
 */
export function holds(outer: string, inner: string): boolean {
  const way = path.relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}

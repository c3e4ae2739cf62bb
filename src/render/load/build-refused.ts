/**
 * Ends a build because of what authors wrote. Astro prints the message alone when an error is not one of its own and
 * has no stack; the message is the whole report.
 */
export class BuildRefused extends Error {
  override readonly name = 'BuildRefused';
  override readonly stack = '';
}

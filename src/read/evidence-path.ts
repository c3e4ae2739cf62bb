import path from 'node:path';
import type { Outcome } from '../domain/problem.ts';
import { holds } from './holds.ts';

/** Where a picture or data file lies. */
export interface EvidencePath {
  /** Whole path on disk. */
  path: string;
  /** As a report names it: inside the content folder, or `public/…`. */
  file: string;
}

/**
 * Finds the file that a postmortem names: a data file or relative picture lies in the folder `<id>/` of the content
 * folder, also for a flat `<id>.mdx`; a picture that starts with `/` lies in the public folder. Nothing leads out of
 * these two. Null for an address on another site.
 */
export function evidencePath(
  id: string,
  written: string,
  contentDir: string,
  publicDir: string,
): Outcome<EvidencePath> | null {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(written)) return null;
  const name = decode(written.replace(/[?#].*$/, ''));
  const root = name.startsWith('/') ? publicDir : path.join(contentDir, id);
  const whole = path.join(root, name);
  if (!holds(root, whole)) {
    return {
      ok: false,
      slip: {
        rule: 'path-outside',
        message: `\`${written}\` leads out of the postmortem's folder.`,
        cure: 'Put the file beside the postmortem, and name it without `..`.',
      },
    };
  }
  const shown = path.relative(root, whole).split(path.sep).join('/');
  return {
    ok: true,
    value: { path: whole, file: name.startsWith('/') ? `public/${shown}` : `${id}/${shown}` },
  };
}

function decode(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

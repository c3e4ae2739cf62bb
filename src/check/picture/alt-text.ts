import type { Slip } from '../../domain/problem.ts';
import type { PictureUse } from '../../read/reading.ts';

/** Words that say that there is a picture, which everyone knows, and not what it shows. */
const empty = new Set(['image', 'img', 'photo', 'picture', 'screenshot', 'screen shot']);

/** Whether a picture's text says what it shows to those who cannot see it; null when it does. */
export function checkAlt({ alt, url }: Pick<PictureUse, 'alt' | 'url'>): Slip | null {
  const words = plain(alt);
  const cure = 'Say between the brackets what it shows: `![Memory climbs to 1.9 GB](…)`.';
  if (words === '') {
    const message = 'The picture has no text for those who cannot see it.';
    return { rule: 'picture-without-alt', message, cure };
  }
  const name = decoded(url.replace(/[?#].*$/, '').replace(/^.*\//, ''));
  const names = [name, name.replace(/\.[^.]*$/, '')].map(plain);
  if (!empty.has(words) && !names.includes(words)) return null;
  const what = empty.has(words) ? 'that there is a picture' : 'what its file is called';
  const message = `The picture's text \`${alt.trim()}\` says ${what}, not what it shows.`;
  return { rule: 'picture-alt-says-nothing', message, cure };
}

/** Small letters, and one space for whatever parts words in names; a full stop at the end goes. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim()
    .replace(/\.$/, '');
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

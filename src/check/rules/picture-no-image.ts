import type { Rule } from '../rule.ts';

/** A picture is a PNG, JPEG, WebP, AVIF, GIF or SVG file. Held by the reader. */
export const pictureNoImage: Rule = {
  id: 'picture-no-image',
  area: 'Links and pictures',
  severity: 'error',
  summary: 'A picture is a PNG, JPEG, WebP, AVIF, GIF or SVG file.',
  reason: 'A web page saved under the name of a picture shows as a hole.',
  example: {
    piece: 'impact',
    bad: '![Rejected cards rise to 40 a second](/images/page.png)',
    good: '![Rejected cards rise to 40 a second](/images/board.png)',
  },
  fixed: 'needed',
};

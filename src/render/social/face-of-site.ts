import latinExtended from '@fontsource/inter/files/inter-latin-ext-700-normal.woff?inline';
import latin from '@fontsource/inter/files/inter-latin-700-normal.woff?inline';
import { Face } from './face.ts';

let face: Face | undefined;

/** The typeface of the site's pictures. It is read when the first one is drawn: most builds draw none. */
export function siteFace(): Face {
  face ??= new Face([latin, latinExtended].map(bytesOf));
  return face;
}

/** The bundler hands a file on as a `data:` address. */
function bytesOf(address: string): Uint8Array {
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}

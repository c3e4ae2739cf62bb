/** How a picture's file is put together, as far as one must know to tell a whole one and to take remarks out. */

/** Formats that browsers show and Aftermath reads. */
export type PictureFormat = 'avif' | 'gif' | 'jpeg' | 'png' | 'svg' | 'webp';

/** Bytes from `start` up to, not including, `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One file, taken apart. */
export interface Layout {
  /** Whether the file reaches its own end; false when it was cut off or its parts contradict each other. */
  readonly whole: boolean;
  /**
   * What describes the picture and does not draw it: place, camera, names, comments, and whatever follows the end.
   * In order, without overlap. Colour profiles are no remarks.
   */
  readonly remarks: readonly Span[];
}

/** Text of some bytes, one character a byte. */
export function latin1(bytes: Uint8Array, start: number, length: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString(
    'latin1',
    start,
    start + length,
  );
}

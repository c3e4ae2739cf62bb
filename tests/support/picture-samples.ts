import sharp, { type Sharp } from 'sharp';

/** What a telephone writes into a photograph: who, with what, and where on Earth. */
const remarks = {
  IFD0: { Make: 'Lanternfish', Copyright: 'Ada Storm' },
  IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '59/1 26/1 13/1' },
};

/** A plain area of colour. */
export function plainPicture(width = 40, height = 30): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#b0270f' } });
}

/** The same with remarks. */
export function remarkedPicture(width = 40, height = 30): Sharp {
  return plainPicture(width, height).withExif(remarks);
}

/** A PNG whose header promises so many pixels and which holds none: what a bomb looks like from outside. */
export async function hugePng(width: number, height: number): Promise<Uint8Array> {
  const bytes = await plainPicture(1, 1).png().toBuffer();
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  return bytes;
}

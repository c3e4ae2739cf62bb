/** Bytes below which a file is sent as it is: the head of a packed one outweighs what is saved. */
const least = 1000;

/** What is text by its media type, and not packed yet. */
const text = /^(?:text\/|application\/(?:json|xml|manifest\+json)|image\/svg)/;

/** Whether a file is worth packing on its way. @param type its media type @param size in bytes */
export function isPackable(type: string, size: number): boolean {
  return text.test(type) && size >= least;
}

/** Whether a reader takes gzip: the header `Accept-Encoding` (RFC 9110, section 12.5.3), a weight of 0 being a no. */
export function takesGzip(header: string | undefined): boolean {
  const weights = new Map(
    (header ?? '').split(',').map((one): [string, number] => {
      const [coding = '', weight] = one.toLowerCase().split(';');
      const value = /^\s*q\s*=\s*([\d.]+)\s*$/.exec(weight ?? '')?.[1];
      return [coding.trim(), value === undefined ? 1 : Number(value)];
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

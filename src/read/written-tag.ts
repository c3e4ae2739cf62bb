/** A tag as it stands in the source, read without regard to whether MDX can. */
export interface WrittenTag {
  /** The name; null when no name follows the `<`. */
  name: string | null;
  closing: boolean;
  /** Between the name and the end. */
  attributes: string;
  /** Offset just after the tag, or after its `<` when it does not end on its line. */
  end: number;
}

const tag =
  /<(?<slash>\/?)(?<name>[\p{Letter}$_][\p{Letter}\p{Number}$_.:-]*)?(?<attributes>(?:"[^"\n]*"|'[^'\n]*'|[^<>"'\n])*)>/uy;

/** Reads the tag that begins at an offset. */
export function writtenTagAt(source: string, start: number): WrittenTag {
  tag.lastIndex = start;
  const match = tag.exec(source);
  const { name, slash, attributes } = match?.groups ?? {};
  return {
    name: name ?? null,
    closing: slash === '/',
    attributes: (attributes ?? '').trim(),
    end: match && name !== undefined ? tag.lastIndex : start + 1,
  };
}

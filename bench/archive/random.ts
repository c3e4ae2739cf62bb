/** Repeatable choices: the same seed gives the same answers on every machine. */
export interface Random {
  /** A whole number, both ends included. */
  integer: (least: number, most: number) => number;
  /** True in `share` of the cases, 0 to 1. */
  chance: (share: number) => boolean;
  /** One of the list; throws for an empty one. */
  pick: <T>(list: readonly T[]) => T;
  /** `count` different ones of the list in a new order; all of them when it has fewer. */
  sample: <T>(list: readonly T[], count: number) => T[];
}

/**
 * A source of choices. The numbers come from xorshift with 32 bits (G. Marsaglia, "Xorshift RNGs", Journal of
 * Statistical Software 8(14), 2003), which is far more even than a made-up archive needs.
 *
 * @param seed what the choices depend on, and nothing else
 */
export function seededRandom(...seed: readonly (string | number)[]): Random {
  let state = hash(seed.join('/'));
  const next = (): number => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number =>
    least + Math.floor(next() * (most - least + 1));
  const sample = <T>(list: readonly T[], count: number): T[] => {
    const rest = [...list];
    const taken: T[] = [];
    while (taken.length < count && rest.length > 0) {
      taken.push(...rest.splice(integer(0, rest.length - 1), 1));
    }
    return taken;
  };
  return {
    integer,
    chance: (share) => next() < share,
    pick: (list) => {
      const picked = list[integer(0, list.length - 1)];
      if (picked === undefined) throw new RangeError('There is nothing to pick from.');
      return picked;
    },
    sample,
  };
}

/** FNV-1a with 32 bits (draft-eastlake-fnv), kept from zero, at which xorshift would stay. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 0x01000193);
  return value | 1;
}

import type { Span } from '../../read/span.ts';

/** Something that looks like a secret: what kind it is, and where it stands. Its value goes nowhere. */
export interface FoundSecret extends Span {
  kind: string;
}

/**
 * What could be a secret at all: a long run of letters and digits, an address with a password, a key's first line, an
 * `Authorization` header. Of a thousand postmortems a few pass, and only those are worth loading the detector for.
 */
const suspicious =
  /[\w+/=-]{20,}|:\/\/[^\s/@]*:[^\s/@]*@|-----BEGIN|\bauthorization\b|\bAKIA|\bASIA/i;

/** Finds secrets in a text, by the rules of secretlint and those that it lacks. In the order of the text. */
export async function findSecrets(text: string): Promise<FoundSecret[]> {
  if (!suspicious.test(text)) return [];
  const { lintText } = await import('./secretlint.ts');
  const { findOwnSecrets } = await import('./own-patterns.ts');
  const found = [...(await lintText(text)), ...findOwnSecrets(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  // Two rules may see the same secret; it is told once.
  return found.filter(({ start }, index) =>
    found.slice(0, index).every((other) => other.end <= start),
  );
}

import type { Span } from '../../read/span.ts';

/** Something that looks like a secret: what kind it is, and where it stands. Its value goes nowhere. */
export interface FoundSecret extends Span {
  kind: string;
}

/**
 * What could be a secret at all: a run of twelve letters and digits mixed, the prefix of a well-known token, an address
 * with a password, a key's first line, an `Authorization` header. Few postmortems hold any of these, and only for
 * those is the detector loaded.
 *
 * Each is looked for from a sign that prose has little of (a digit, `_`, `-`, `@`), and the rest behind it: the other
 * way round takes four times as long, for every postmortem.
 */
const suspicious = new RegExp(
  [
    // The first digit of such a run.
    String.raw`\d(?<=(?<![\w+=])(?=[\w+=]{12})(?=[\d+=]{0,99}[A-Za-z_])[A-Za-z_+=]{0,99}\d)`,
    String.raw`[_-](?<=xox[a-z]-|gh[a-z]_|github_pat_|glpat-|\bsk[-_]|\brk_|npm_|-----(?=BEGIN))`,
    String.raw`@(?<=://[^\s/@]*:[^\s/@]*@)`,
  ].join('|'),
);

/** Words that only a secret or the talk of one has, which are found faster than a pattern is. */
const suspiciousWords: readonly string[] = ['uthorization', 'hooks.slack', 'SG.', 'AKIA', 'ASIA'];

/** Finds secrets in a text, by the rules of secretlint and those that it lacks. In the order of the text. */
export async function findSecrets(text: string): Promise<FoundSecret[]> {
  const isSuspicious = suspicious.test(text) || suspiciousWords.some((word) => text.includes(word));
  if (!isSuspicious) return [];
  const { lintText } = await import('./secretlint.ts');
  const { findOwnSecrets } = await import('./own-patterns.ts');
  const found = [...(await lintText(text)), ...findOwnSecrets(text)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  // Two rules may see the same secret; it is told once.
  return found.filter(({ start }, index) =>
    found.slice(0, index).every((other) => other.end <= start),
  );
}

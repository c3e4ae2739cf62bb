import type { FoundSecret } from './detector.ts';

interface SecretPattern {
  kind: string;
  /** Global; the group `secret`, when there is one, is the secret, else the whole match. */
  pattern: RegExp;
}

/** What secretlint's recommended rules do not look for. Each with the document that says how such a secret looks. */
const patterns: readonly SecretPattern[] = [
  {
    // RFC 7468, section 2; PGP: RFC 4880, section 6.2. The first line is enough: the rest may be cut off.
    kind: 'private key',
    pattern: /-----BEGIN (?:[A-Z0-9]+ ){0,3}PRIVATE KEY(?: BLOCK)?-----/g,
  },
  {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html; AWS's own example ends in EXAMPLE.
    kind: 'AWS access key id',
    pattern: /\b(?:AKIA|ASIA)(?![A-Z0-9]*EXAMPLE\b)[A-Z2-7]{16}\b/g,
  },
  {
    // RFC 7519, section 3: two parts of base64url that begin with `{"`, and a signature.
    kind: 'JSON web token',
    pattern: /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g,
  },
  {
    // RFC 9110, section 11.6.2: a scheme and what proves who one is.
    kind: '`Authorization` header',
    pattern:
      /\bauthorization["'`]?\s*[:=]\s*["'`]?(?:bearer|basic|token|digest)\s+(?<secret>[\w.~+/=-]{12,})/gi,
  },
  {
    // https://docs.stripe.com/keys
    kind: 'Stripe key',
    pattern: /\b[rs]k_live_[A-Za-z0-9]{16,}\b/g,
  },
  {
    // https://cloud.google.com/docs/authentication/api-keys
    kind: 'Google API key',
    pattern: /\bAIza[\w-]{35}(?![\w-])/g,
  },
  {
    // https://discord.com/developers/docs/reference#authentication: an id in base64, a time, a signature.
    kind: 'Discord bot token',
    pattern: /\b[MNO][\w-]{23,25}\.[\w-]{6}\.[\w-]{27,}/g,
  },
];

/** Finds what the patterns of this project describe. */
export function findOwnSecrets(text: string): FoundSecret[] {
  return patterns.flatMap(({ kind, pattern }) =>
    [...text.matchAll(pattern)].map((match) => {
      const { secret } = match.groups ?? {};
      const start = secret === undefined ? match.index : match.index + match[0].indexOf(secret);
      return { kind, start, end: start + (secret ?? match[0]).length };
    }),
  );
}

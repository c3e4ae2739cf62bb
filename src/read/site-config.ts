import type { z } from 'zod';
import { compareText, type Problem } from '../domain/problem.ts';
import { siteConfigSchema, type SiteConfig } from '../domain/site-config.ts';
import { didYouMean } from './did-you-mean.ts';
import { startOfFile } from './place.ts';
import { schemaAt, type SchemaNode } from './schema-at.ts';

/** The file that a team edits, in the project's folder unless `AFTERMATH_CONFIG` names another. */
export const siteConfigFile = 'site.config.ts';

/** Either the config, defaults filled in, or everything that is wrong with it. */
export type SiteConfigReading =
  { config: SiteConfig; problems: readonly [] } | { config: null; problems: readonly Problem[] };

/**
 * Checks what site.config.ts holds. Problems name the field by its path, `services.site.name`, and stand at the start of
 * the file, since a value does not know where it was written.
 * @param value the default export of site.config.ts
 */
export function readSiteConfig(value: unknown): SiteConfigReading {
  if (typeof value !== 'object' || value === null) {
    const cure = 'Write `export default defineSite({ … })`.';
    return { config: null, problems: [problem('The file exports no config.', cure)] };
  }
  const parsed = siteConfigSchema.safeParse(value);
  if (parsed.success) return { config: parsed.data, problems: [] };
  const problems = parsed.error.issues
    .flatMap((issue) => describe(issue, value))
    .sort((a, b) => compareText(a.message, b.message));
  return { config: null, problems };
}

/**
 * The problem of a config that cannot be loaded at all: a slip of syntax, an import that fails.
 * @param reason the first line of what Node says of it
 */
export function unreadableSiteConfig(reason: string): SiteConfigReading {
  const message = `The file cannot be loaded: ${reason.replace(/\.$/, '')}.`;
  const cure = 'Correct it; what it holds stands in `defineSite({ … })`.';
  return { config: null, problems: [problem(message, cure)] };
}

function describe(issue: z.core.$ZodIssue, value: unknown): Problem[] {
  const schema = schemaAt(siteConfigSchema, issue.path);
  const field = nameOf(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) =>
      problem(`\`${nameOf([...issue.path, key])}\` is not a field.`, didYouMean(key, schema.keys)),
    );
  }
  if (issue.code === 'invalid_key') {
    const cure = ownWords(issue.issues[0]) ?? didYouMean(String(issue.path.at(-1)), schema.keys);
    return [problem(`\`${field}\` cannot be used as a name.`, cure)];
  }
  const found = valueAt(value, issue.path);
  if (found === undefined)
    return [problem(`\`${field}\` is missing.`, `Add it. ${belongs(schema)}`.trim())];
  const shown = ['string', 'number', 'boolean'].includes(typeof found)
    ? JSON.stringify(found)
    : null;
  const what =
    shown === null ? 'is not of the right form' : `is \`${shown.replace(/^"|"$/g, '')}\``;
  return [problem(`\`${field}\` ${what}.`, cureOf(issue, schema))];
}

function cureOf(issue: z.core.$ZodIssue, schema: SchemaNode): string {
  if (issue.code === 'invalid_type') return `Write ${forms[issue.expected] ?? 'something else'}.`;
  if (issue.code === 'invalid_value') {
    return `Use one of ${issue.values.map((option) => `\`${String(option)}\``).join(', ')}.`;
  }
  const words = ownWords(issue);
  if (words !== null) return words;
  if (issue.code === 'too_small') return `Write a number above ${String(issue.minimum)}.`;
  return belongs(schema) || 'Correct it.';
}

const forms: Readonly<Partial<Record<string, string>>> = {
  string: 'a text in quotes',
  number: 'a number',
  int: 'a whole number',
  array: 'a list in `[ ]`',
  object: 'fields in `{ }`',
  record: 'entries in `{ }`',
};

/** The schema's own sentence, where it has one; zod's default words are not for people. */
function ownWords(issue: z.core.$ZodIssue | undefined): string | null {
  const message = issue?.message ?? '';
  return /^(?:$|Invalid|Too )/.test(message) ? null : message;
}

function belongs({ description }: SchemaNode): string {
  return description === null ? '' : `What belongs there: ${description}`;
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (at, key) => (typeof at === 'object' && at !== null ? Reflect.get(at, key) : undefined),
    value,
  );
}

function nameOf(path: readonly PropertyKey[]): string {
  return path.map(String).join('.');
}

function problem(message: string, cure: string): Problem {
  return {
    file: siteConfigFile,
    ...startOfFile,
    rule: 'site-config',
    severity: 'error',
    message,
    cure,
  };
}

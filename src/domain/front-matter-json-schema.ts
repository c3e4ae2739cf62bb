import { z } from 'zod';
import { frontMatterSchema } from './front-matter.ts';
import { instantNames } from './instant.ts';
import { severities } from './severity.ts';
import type { SiteConfig } from './site-config.ts';

/** A JSON Schema, or a part of one: https://json-schema.org/draft-07. */
export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** The parts of the config whose names front matter may hold. */
export type NamesOfConfig = Pick<
  SiteConfig,
  'services' | 'people' | 'triggers' | 'factors' | 'severities'
>;

const day = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`;
const clock = String.raw`(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?`;
const offset = String.raw`(?:Z|[+-]\d{2}:\d{2})`;

/** The forms that docs/format.md shows. Which days exist, and what belongs together, only the check knows. */
const forms = {
  day: `^${day}$`,
  instant: `^(?:unknown|~?${day}T${clock}${offset})$`,
} as const;

/**
 * The JSON Schema (draft-07, which editors know best) of a postmortem's front matter, with the names that the config
 * has. It is generated from the schema that the check reads with, and knows less than the check does.
 */
export function frontMatterJsonSchema(config: NamesOfConfig): JsonSchema {
  const schema = z.toJSONSchema(frontMatterSchema, { target: 'draft-7', io: 'input' });
  const own = ownWords(config);
  const properties = Object.entries(schema.properties ?? {}).map(
    ([key, property]): [string, JsonSchema] => {
      const known = typeof property === 'object' ? property : {};
      return [key, { ...known, ...own.get(key)?.(known) }];
    },
  );
  return {
    ...schema,
    title: 'Front matter of a postmortem',
    properties: Object.fromEntries(properties),
  };
}

/** What is said of a field beyond what its zod schema can say. */
type Addition = (property: JsonSchema) => JsonSchema;

function ownWords(config: NamesOfConfig): ReadonlyMap<string, Addition> {
  const meanings = severities.map((name) => `${name}: ${config.severities[name]}`);
  return new Map<string, Addition>([
    ['date', () => ({ pattern: forms.day })],
    ...instantNames.map((name): [string, Addition] => [name, () => ({ pattern: forms.instant })]),
    [
      'severity',
      ({ description = '' }) => ({ description: [description, ...meanings].join('\n') }),
    ],
    ['services', () => listOf(Object.keys(config.services))],
    ['responders', () => listOf(Object.keys(config.people))],
    ['trigger', () => oneOf(Object.keys(config.triggers))],
    ['factors', () => listOf(Object.keys(config.factors))],
    ['tags', () => ({ uniqueItems: true })],
    ['recurrenceOf', () => ({ uniqueItems: true })],
  ]);
}

/** An enumeration has at least one value. */
function oneOf(names: string[]): JsonSchema {
  return names.length === 0 ? { pattern: '^$' } : { enum: names };
}

/** Each at most once. Where the config names nothing, nothing may stand in the list. */
function listOf(names: string[]): JsonSchema {
  return names.length === 0
    ? { maxItems: 0 }
    : { uniqueItems: true, items: { type: 'string', enum: names } };
}

import { z } from 'zod';

/** What a schema says of one place in a value. */
export interface SchemaNode {
  /** What belongs there, in the schema's words; null when it says nothing. */
  description: string | null;
  /** The names that may stand there; empty when it holds no fields, or any. */
  keys: string[];
}

/** Looks up a place in a schema: what it is for, and which names it knows. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): SchemaNode {
  const root = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const found = path.reduce<z.core.JSONSchema.BaseSchema | undefined>(step, root);
  const names = asSchema(found?.propertyNames)?.enum ?? [];
  return {
    description: found?.description ?? null,
    keys: [...Object.keys(found?.properties ?? {}), ...names.map(String)],
  };
}

function step(
  at: z.core.JSONSchema.BaseSchema | undefined,
  key: PropertyKey,
): z.core.JSONSchema.BaseSchema | undefined {
  if (typeof key === 'number')
    return asSchema(Array.isArray(at?.items) ? at.items[key] : at?.items);
  return asSchema(at?.properties?.[String(key)] ?? at?.additionalProperties);
}

function asSchema(
  value: z.core.JSONSchema._JSONSchema | undefined,
): z.core.JSONSchema.BaseSchema | undefined {
  return typeof value === 'object' ? value : undefined;
}

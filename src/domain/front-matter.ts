import { z } from 'zod';
import { parseInstant, type Instant } from './instant.ts';
import { isPlainDate } from './plain-date.ts';
import { severitySchema } from './severity.ts';
import type { Slip } from './problem.ts';

const date = z.string().superRefine((text, context) => {
  if (isPlainDate(text)) return;
  refuse(context, {
    rule: 'date-unreadable',
    message: /^\d{4}-\d{2}-\d{2}$/.test(text)
      ? `\`${text}\` does not exist in the calendar.`
      : `\`${text}\` is not a date.`,
    cure: /^\d{4}-\d{2}-\d{2}$/.test(text) ? 'Correct the day.' : 'Write it as `yyyy-mm-dd`.',
  });
});

const instant = z.string().transform((text, context): Instant => {
  const outcome = parseInstant(text);
  if (outcome.ok) return outcome.value;
  refuse(context, outcome.slip);
  return z.NEVER;
});

const name = z.string().min(1);
const names = z.array(name);

const words = z.string().trim().min(1);

const unknown: Instant = { kind: 'unknown' };

/** The front matter of a postmortem. Dates and instants arrive as text; instants leave as {@link Instant}. */
export const frontMatterSchema = z.strictObject({
  title: words.describe('What happened, in one line, as it stands in lists.'),
  date: date.describe(
    'Day of the incident in UTC, `yyyy-mm-dd`: the day of `started` when that is known.',
  ),
  status: z
    .enum(['draft', 'in-review', 'reviewed'])
    .describe(
      'How far the postmortem is. Missing sections are a problem only in a `reviewed` one.',
    ),
  severity: severitySchema.describe(
    'How bad it was, `SEV1` (worst) to `SEV5`, as the config defines them.',
  ),
  kind: z
    .enum(['incident', 'near-miss', 'drill'])
    .default('incident')
    .describe(
      'An incident, one that was just avoided, or an exercise. Insights count incidents only.',
    ),
  services: names.min(1).describe('Services that were hurt: ids from the config.'),
  responders: names
    .default([])
    .describe('Handles of those who responded: ids of people in the config.'),
  tags: names.default([]).describe('Free words in kebab-case, for finding it again.'),
  started: instant.describe(
    'When users or services were first hurt (not the trigger), with its offset; `~` is “about”.',
  ),
  detected: instant.describe('When somebody or some alert first noticed.'),
  acknowledged: instant.default(unknown).describe('When a person took it on.'),
  mitigated: instant
    .default(unknown)
    .describe('When users were no longer hurt, though the cause may have remained.'),
  resolved: instant.describe('When service was fully restored. `unknown` is said, not left out.'),
  trigger: name.optional().describe('What set it off: one of the triggers of the config.'),
  factors: names
    .default([])
    .describe('Contributing factors, why it could happen: from the config.'),
  recurrenceOf: names
    .default([])
    .describe('Ids of earlier postmortems whose incident this one repeats.'),
  audience: z
    .enum(['internal', 'public'])
    .default('internal')
    .describe('Who may read it: the internal edition only, or the public one too.'),
  summary: words.optional().describe('One or two sentences for lists, feeds and search.'),
});

/** Front matter that has been read. */
export type FrontMatter = z.output<typeof frontMatterSchema>;

/** The keys of front matter, in the order in which the scaffold writes them. */
export const frontMatterKeys = frontMatterSchema.keyof().options;

const partialSchema = frontMatterSchema.partial();

/** Those fields of a front matter that could be read. */
export type KnownFields = Readonly<z.output<typeof partialSchema>>;

/** Fields of front matter that could be read, and what was refused of the others. */
export interface FrontMatterFields {
  /** Defaults are filled in; a field that could not be read is not there. */
  fields: KnownFields;
  /** All of them; null when one could not be read. */
  whole: FrontMatter | null;
  issues: readonly z.core.$ZodIssue[];
}

/** The schema as code, which reads what is sound in half the time; made when it is first asked. */
let compiledSchema: typeof frontMatterSchema | undefined;

/** Reads the fields, each by itself: one that is wrong hides nothing of the others. Keys that are no fields are left out. */
export function parseFields(written: Readonly<Record<string, unknown>>): FrontMatterFields {
  const known = Object.keys(written).every(isFrontMatterKey) ? written : withoutStrangers(written);
  compiledSchema ??= z.compile(frontMatterSchema);
  const parsed = compiledSchema.safeParse(known);
  if (parsed.success) return { fields: parsed.data, whole: parsed.data, issues: [] };
  const { issues } = parsed.error;
  const wrong = new Set(issues.map(({ path }) => path[0]));
  const good = partialSchema.safeParse(
    Object.fromEntries(Object.entries(known).filter(([key]) => !wrong.has(key))),
  );
  // A default would stand where something else was written.
  const fields = Object.entries(good.data ?? {}).filter(([key]) => !wrong.has(key));
  return { fields: Object.fromEntries(fields), whole: null, issues };
}

function withoutStrangers(written: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(written).filter(([key]) => isFrontMatterKey(key)));
}

/** Whether a key is one of front matter's. */
export function isFrontMatterKey(key: string): boolean {
  return knownKeys.has(key);
}

const knownKeys: ReadonlySet<string> = new Set(frontMatterKeys);

/** A slip that a check of ours attached to a zod issue. */
export function slipOf(issue: z.core.$ZodIssue): Slip | undefined {
  const parsed = slipSchema.safeParse('params' in issue ? issue.params : undefined);
  return parsed.success ? parsed.data : undefined;
}

const slipSchema = z.object({ rule: z.string(), message: z.string(), cure: z.string() });

function refuse(context: z.RefinementCtx, slip: Slip): void {
  context.addIssue({ code: 'custom', message: slip.message, params: { ...slip } });
}

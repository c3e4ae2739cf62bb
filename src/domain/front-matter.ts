import { z } from 'zod';
import { parseInstant, type Instant } from './instant.ts';
import { isPlainDate, toPlainDate } from './plain-date.ts';
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

const name = z.string().superRefine((text, context) => {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) return;
  refuse(context, {
    rule: 'name-not-kebab-case',
    message: `\`${text}\` is not written in kebab-case.`,
    cure: `Write \`${
      text
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-+|-+$/g, '') || 'like-this'
    }\`.`,
  });
});

const names = z.array(name).superRefine((list, context) => {
  list.forEach((item, index) => {
    if (list.indexOf(item) === index) return;
    refuse(
      context,
      {
        rule: 'listed-twice',
        message: `\`${item}\` is listed twice.`,
        cure: 'Take one of the two away.',
      },
      [index],
    );
  });
});

const unknown: Instant = { kind: 'unknown' };

/** The front matter of a postmortem. Dates and instants arrive as text; instants leave as {@link Instant}. */
export const frontMatterSchema = z
  .strictObject({
    title: z.string().trim().min(1).describe('What happened, in one line, as it stands in lists.'),
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
      'When users or services were first hurt (not the trigger), with its offset; `~` is "about".',
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
    summary: z
      .string()
      .trim()
      .min(1)
      .optional()
      .describe('One or two sentences for lists, feeds and search.'),
  })
  .superRefine((fields, context) => {
    const { started } = fields;
    if (started.kind !== 'known' || !isPlainDate(fields.date)) return;
    const day = toPlainDate(started.epochMs);
    if (day === fields.date) return;
    refuse(
      context,
      {
        rule: 'date-not-of-started',
        message: `\`date\` is \`${fields.date}\` and \`started\` lies on \`${day}\` in UTC.`,
        cure: `Set \`date\` to \`${day}\`, or correct \`started\`.`,
      },
      ['date'],
    );
  });

/** Front matter that has been read. */
export type FrontMatter = z.output<typeof frontMatterSchema>;

/** The keys of front matter, in the order in which the scaffold writes them. */
export const frontMatterKeys = frontMatterSchema.keyof().options;

/** A slip that a check of ours attached to a zod issue. */
export function slipOf(issue: z.core.$ZodIssue): Slip | undefined {
  const parsed = slipSchema.safeParse('params' in issue ? issue.params : undefined);
  return parsed.success ? parsed.data : undefined;
}

const slipSchema = z.object({ rule: z.string(), message: z.string(), cure: z.string() });

function refuse(context: z.RefinementCtx, slip: Slip, path: (string | number)[] = []): void {
  context.addIssue({ code: 'custom', message: slip.message, params: { ...slip }, path });
}

import { z } from 'zod';
import { prioritySchema } from './follow-up.ts';
import { isPlainDate } from './plain-date.ts';
import { severitySchema } from './severity.ts';

const id = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'Ids are kebab-case: lower-case letters, digits and single hyphens.',
  );
const address = z.url({
  protocol: /^https?$/,
  error: 'Write a whole address that starts with https://.',
});
const words = z.string().trim().min(1, 'Write at least one word.');
const date = z.string().refine(isPlainDate, 'Write a day of the calendar as yyyy-mm-dd.');

const pattern = words.refine((source) => {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}, 'This is not a regular expression.');

const service = z.strictObject({
  name: words.describe('What people call it.'),
  description: words.optional().describe('What it does, in one line.'),
  owner: id.optional().describe('Handle of the team or person that owns it.'),
  link: address.optional().describe('Where to learn more: a dashboard, a runbook, a repository.'),
});

const person = z.strictObject({
  name: words.describe('The name as it is shown.'),
  role: words.optional().describe('What they do, in a word or two.'),
  team: id.optional().describe('Id of their team.'),
});

/** Follow-ups of nobody, open ones and closed ones have pages of these names, beside those of people and teams. */
const reservedHandles: readonly string[] = ['unassigned', 'open', 'closed'];

const handle = id.refine((name) => !reservedHandles.includes(name), {
  error: 'A page of the site has this name; choose another.',
});

const obligation = z.enum(['owner', 'due', 'ticket']);

/**
 * Days that a follow-up of each priority may take, unless the team says otherwise. Four and eight weeks are what
 * Atlassian's incident handbook gives its priority actions
 * (https://www.atlassian.com/incident-management/handbook/postmortems). The week for `P0` is ours: the next weekly
 * review should find it done. `P3` and `P4` have no limit.
 */
export const defaultDays = { P0: 7, P1: 28, P2: 56 } as const;

/** What a team edits in site.config.ts. */
export const siteConfigSchema = z.strictObject({
  name: words.describe('Name of the site, in its header and in page titles.'),
  description: words.describe('One sentence for search engines and feeds.'),
  url: address.describe('Address at which the site is published, for feeds and canonical links.'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/)
    .default('en')
    .describe('Language of the postmortems, a BCP 47 tag.'),
  headline: words.describe('Title of the list of postmortems.'),
  editLink: address
    .refine(
      (link) => link.includes('{path}'),
      'Write {path} where the path of the file inside the content folder belongs.',
    )
    .optional()
    .describe(
      'Where a postmortem is edited; `{path}` stands for its path inside the content folder.',
    ),
  footer: z
    .strictObject({ text: words, link: z.strictObject({ text: words, url: address }).optional() })
    .optional()
    .describe('A line under every page.'),
  services: z.record(id, service).describe('The catalogue of services, by id.'),
  people: z.record(handle, person).default({}).describe('People by handle, as in `@handle`.'),
  teams: z
    .record(handle, z.strictObject({ name: words }))
    .default({})
    .describe('Teams by handle; a team may own a follow-up.'),
  severities: z
    .record(severitySchema, words)
    .describe('What each of the five severities means to the team.'),
  triggers: z.record(id, words).describe('What may set an incident off: id and the words shown.'),
  factors: z.record(id, words).describe('Contributing factors: id and the words shown.'),
  contractFrom: date
    .optional()
    .describe('Day from which the contract binds; postmortems dated earlier are exempt.'),
  contract: z
    .strictObject({
      demands: z
        .partialRecord(severitySchema, z.array(obligation))
        .default({})
        .describe('By severity: which of owner, due and ticket each follow-up must have.'),
      days: z
        .partialRecord(prioritySchema, z.number().int().positive())
        .default(defaultDays)
        .describe('By priority: days after which an open follow-up without a due date is overdue.'),
    })
    .prefault({}),
  rules: z
    .record(id, z.enum(['off', 'warning', 'error']))
    .default({})
    .describe(
      'How bad a broken rule is, by its id (docs/rules.md), where the team wants it otherwise; those that protect are not here.',
    ),
  tickets: z
    .array(
      z.strictObject({
        pattern: pattern.describe(
          'Regular expression for the whole word or link text, such as `gateway#(\\d+)`.',
        ),
        url: z.string().describe('Address of the ticket; `$1` is the first group of the pattern.'),
      }),
    )
    .default([])
    .describe('How tickets are written in follow-ups.'),
});

/** The config that Aftermath runs with: defaults filled in. */
export type SiteConfig = z.output<typeof siteConfigSchema>;
/** What site.config.ts holds. */
export type SiteConfigInput = z.input<typeof siteConfigSchema>;

/** Gives site.config.ts its types and nothing else; it is checked when it is read. */
export function defineSite(config: SiteConfigInput): SiteConfigInput {
  return config;
}

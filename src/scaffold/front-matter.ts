import { stringify } from 'yaml';
import { severities } from '../domain/severity.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { commentLines } from './comment-lines.ts';
import type { NewPostmortem } from './new-postmortem.ts';

/** What follows a value that the scaffold could not know; the check asks for it until it is taken away. */
const guess = ' # ?';

/** The front matter of a new postmortem, fences included. */
export function scaffoldFrontMatter(facts: NewPostmortem, config: SiteConfig): string {
  return [
    '---',
    `title: ${inYaml(facts.title)}`,
    `date: ${facts.date}`,
    'status: draft # then in-review, then reviewed',
    ...comment('A value with `# ?` after it is a guess: correct it, then take the `# ?` away.'),
    ...severityLines(facts, config),
    ...serviceLines(facts, config),
    ...instantLines(facts),
    ...optionalLines(config),
    '---',
    '',
  ].join('\n');
}

function severityLines({ severity }: NewPostmortem, config: SiteConfig): string[] {
  if (severity !== null) return [`severity: ${severity}`];
  const meanings = severities.flatMap((name) => comment(`${name}: ${config.severities[name]}`));
  return [...meanings, `severity: SEV3${guess}`];
}

function serviceLines({ services }: NewPostmortem, config: SiteConfig): string[] {
  if (services.length > 0) return [`services: [${services.join(', ')}]`];
  const known = Object.keys(config.services);
  return [
    ...comment(`Which services were hurt: ${known.join(', ')}`),
    `services: [${known.slice(0, 1).join('')}]${guess}`,
  ];
}

function instantLines({ date }: NewPostmortem): string[] {
  return [
    ...comment(
      `Moments carry their offset: ${date}T09:12Z, or ${date}T10:12+01:00; ~ before it is “about”, and unknown is an answer.`,
    ),
    ...comment('When users or services were first hurt, not the trigger'),
    `started: unknown${guess}`,
    ...comment('When somebody, or an alert, first noticed'),
    `detected: unknown${guess}`,
    ...comment('When a person took it on'),
    `acknowledged: unknown${guess}`,
    ...comment('When users were no longer hurt, though the cause may have remained'),
    `mitigated: unknown${guess}`,
    ...comment('When service was fully restored'),
    `resolved: unknown${guess}`,
  ];
}

/** Fields that may be left out. Each is a comment that becomes a field once its `#` is taken away. */
function optionalLines({ triggers, factors, people }: SiteConfig): string[] {
  return [
    ...comment('The rest may be left out; to use a field, take its # away and write its value.'),
    ...choice('What set it off', triggers, 'trigger:'),
    ...choice('Why it could happen', factors, 'factors: []'),
    ...choice('Who responded', people, 'responders: []'),
    ...comment('What happened in one or two sentences, for lists, feeds and search'),
    '# summary:',
  ];
}

function choice(
  question: string,
  known: Readonly<Record<string, unknown>>,
  line: string,
): string[] {
  const ids = Object.keys(known);
  return ids.length === 0 ? [] : [...comment(`${question}: ${ids.join(', ')}`), `# ${line}`];
}

function comment(text: string): string[] {
  return commentLines(text).map((line) => `# ${line}`);
}

/** One line of YAML, in quotes where it would mean something else without. */
function inYaml(text: string): string {
  return stringify(text, { lineWidth: 0 }).trimEnd();
}

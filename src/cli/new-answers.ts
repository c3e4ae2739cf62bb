import { isPlainDate, type PlainDate } from '../domain/plain-date.ts';
import { severities, type Severity } from '../domain/severity.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { didYouMean } from '../read/did-you-mean.ts';

/** An answer that can be used, or a sentence that says why it cannot and what can. */
export type Answer<T> = { ok: true; value: T } | { ok: false; words: string };

/** The title as it is written down: one line, without control characters. */
export function readTitle(written: string): Answer<string> {
  const title = written
    .replace(/[\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\ufffe\uffff\s]+/gu, ' ')
    .trim();
  return title === '' ? refuse('The title is empty. Say what happened, in one line.') : good(title);
}

/** A day up to today. */
export function readDate(written: string, today: PlainDate): Answer<PlainDate> {
  const date = written.trim();
  if (!isPlainDate(date)) {
    return refuse(`\`${date}\` is no date. Write the day of the incident as yyyy-mm-dd.`);
  }
  return date > today
    ? refuse(`\`${date}\` lies after today, ${today}. Write the day on which it happened.`)
    : good(date);
}

/** A severity in any case; `2` is SEV2. */
export function readSeverity(written: string): Answer<Severity> {
  const name = written
    .trim()
    .toUpperCase()
    .replace(/^([1-5])$/, 'SEV$1');
  const severity = severities.find((known) => known === name);
  return severity === undefined
    ? refuse(`\`${written.trim()}\` is no severity. ${didYouMean(name, severities)}`)
    : good(severity);
}

/** Services of the config, each once. */
export function readServices(
  written: readonly string[],
  { services }: Pick<SiteConfig, 'services'>,
): Answer<string[]> {
  const known = Object.keys(services);
  const unknown = written.find((id) => !known.includes(id));
  return unknown === undefined
    ? good([...new Set(written)])
    : refuse(
        `The config knows no service \`${unknown}\`. ${didYouMean(unknown, known)} If it is new, add it to \`services\` in \`site.config.ts\`.`,
      );
}

/** A person or team of the config, with or without the `@`. */
export function readOwner(
  written: string,
  { people, teams }: Pick<SiteConfig, 'people' | 'teams'>,
): Answer<string> {
  const handle = written.trim().replace(/^@/, '').toLowerCase();
  const known = [...Object.keys(people), ...Object.keys(teams)];
  return known.includes(handle)
    ? good(handle)
    : refuse(
        `The config knows no person and no team \`${handle}\`. ${didYouMean(handle, known)} If they are new, add them to \`people\` or \`teams\` in \`site.config.ts\`.`,
      );
}

function good<T>(value: T): Answer<T> {
  return { ok: true, value };
}

function refuse(words: string): { ok: false; words: string } {
  return { ok: false, words };
}

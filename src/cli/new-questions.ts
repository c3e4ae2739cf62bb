import type { PlainDate } from '../domain/plain-date.ts';
import { severities } from '../domain/severity.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import type { NewPostmortem } from '../scaffold/new-postmortem.ts';
import {
  readDate,
  readOwner,
  readServices,
  readSeverity,
  readTitle,
  type Answer,
} from './new-answers.ts';
import type { SaidFacts } from './new-facts.ts';

/** Shows a question to a person and gives the line that they type; null when they leave. */
export type Ask = (question: string) => Promise<string | null>;

/** The person left in the midst of the questions. */
export class Abandoned extends Error {
  override readonly name = 'Abandoned';
}

/**
 * Asks for all that the options left out. An answer that cannot be used is asked for again; an empty one leaves a thing
 * open, but for the title, and takes today for the date.
 * @throws Abandoned when the person leaves
 */
export async function askForMissing(
  said: SaidFacts,
  config: SiteConfig,
  today: PlainDate,
  ask: Ask,
): Promise<NewPostmortem> {
  const { title, date, severity, services, owner } = said;
  const put = <T>(question: string, read: (text: string) => Answer<T>): Promise<T | null> =>
    inquire<T | null>(ask, question, (text) =>
      text === '' ? { ok: true, value: null } : read(text),
    );
  return {
    title: title ?? (await inquire(ask, 'What happened, in one line? ', readTitle)),
    date:
      date ??
      (await put(`Which day was it, in UTC? [${today}] `, (text) => readDate(text, today))) ??
      today,
    severity: severity ?? (await put(severityQuestion(config), readSeverity)),
    services:
      services.length > 0
        ? services
        : ((await put(servicesQuestion(config), (text) =>
            readServices(text.split(/[\s,]+/), config),
          )) ?? []),
    owner: owner ?? (await askOwner(put, config)),
  };
}

type Put = <T>(question: string, read: (text: string) => Answer<T>) => Promise<T | null>;

/** Where the config names nobody, there is nobody to choose. */
async function askOwner(put: Put, config: SiteConfig): Promise<string | null> {
  const known = [...Object.keys(config.people), ...Object.keys(config.teams)];
  if (known.length === 0) return null;
  return put(
    `Who is likely to own its follow-ups? (${known.join(', ')}; Enter leaves it open) `,
    (text) => readOwner(text, config),
  );
}

function severityQuestion(config: SiteConfig): string {
  const meanings = severities.map((name) => `  ${name} ${config.severities[name]}\n`);
  return `How bad was it?\n${meanings.join('')}(Enter leaves it open) `;
}

function servicesQuestion({ services }: SiteConfig): string {
  return `Which services were hurt? (${Object.keys(services).join(', ')}; Enter leaves it open) `;
}

async function inquire<T>(
  ask: Ask,
  question: string,
  read: (text: string) => Answer<T>,
): Promise<T> {
  let words = question;
  for (;;) {
    const line = await ask(words);
    if (line === null) throw new Abandoned();
    const answer = read(line.trim());
    if (answer.ok) return answer.value;
    words = `${answer.words}\n> `;
  }
}

import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import type { SiteConfig } from '../domain/site-config.ts';
import { idOf } from '../scaffold/new-postmortem.ts';
import { scaffold } from '../scaffold/scaffold.ts';
import type { Environment } from './environment.ts';
import { saidFacts } from './new-facts.ts';
import { titleMissing, type NewOptions } from './new-options.ts';
import { askForMissing, type Ask } from './new-questions.ts';
import { UsageError } from './usage-error.ts';
import { writePostmortem } from './write-postmortem.ts';

/** Where a postmortem is begun. */
export interface NewPlace {
  environment: Pick<Environment, 'today' | 'contentDir'>;
  /** Absolute path of the project. */
  root: string;
  /** Absolute path of the folder that the person stands in. */
  standing: string;
  /** Null where nobody can be asked. */
  ask: Ask | null;
}

/**
 * Writes a new postmortem, and tells where it is and what comes next.
 * @throws UsageError for options that cannot be used, or a postmortem that is there already
 * @throws Abandoned when the person who is asked leaves
 */
export async function beginPostmortem(
  options: NewOptions,
  config: SiteConfig,
  { environment: { today, contentDir }, root, standing, ask }: NewPlace,
): Promise<string> {
  refuseFolder(contentDir, root);
  if (Object.keys(config.services).length === 0) {
    throw new UsageError('`site.config.ts` names no service. Add the first one to `services`.');
  }
  const said = saidFacts(options, config, today);
  const facts = ask
    ? await askForMissing(said, config, today, ask)
    : { ...said, title: said.title ?? refuseUntitled(), date: said.date ?? today };
  const id = idOf(facts);
  const file = await writePostmortem(contentDir, id, scaffold(facts, config));
  return nextSteps(path.relative(standing, file).split(path.sep).join('/'), id);
}

function refuseUntitled(): never {
  throw titleMissing();
}

/** The project's own folder may be missing: Git keeps no empty one. */
function refuseFolder(contentDir: string, root: string): void {
  const isThere = existsSync(contentDir);
  if (
    isThere
      ? statSync(contentDir).isDirectory()
      : contentDir === path.join(root, 'content/incidents')
  )
    return;
  throw new UsageError(
    '`AFTERMATH_CONTENT` names no folder. Set it to the folder that holds the postmortems.',
  );
}

function nextSteps(file: string, id: string): string {
  return `${file}

It is a draft that asks its questions in comments, which no reader sees. Answer them; then
  npm run check -- ${quoted(file)}
says what is left, and \`npm run dev\` shows it at /incidents/${id}/.
`;
}

/** A path that a shell takes for one word. */
function quoted(file: string): string {
  return /^[\p{Letter}\p{Mark}\p{Number}_./-]+$/u.test(file)
    ? file
    : `'${file.replaceAll("'", `'\\''`)}'`;
}

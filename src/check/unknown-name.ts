import type { SiteConfig } from '../domain/site-config.ts';
import { didYouMean } from '../read/did-you-mean.ts';
import type { RuleWords } from './rule.ts';

/**
 * What is said of a name that the config does not have.
 * @param word what the name stands for
 * @param list the part of site.config.ts that names them
 */
export function unknownName(
  word: string,
  name: string,
  known: readonly string[],
  list: string,
): RuleWords {
  return {
    message: `The config knows no ${word} \`${name}\`.`,
    cure: `${didYouMean(name, known)} If it is new, add it to \`${list}\` in \`site.config.ts\`.`,
  };
}

/**
 * What is said of somebody whom the config does not have; null for its people and teams.
 * @param word what the name stands for
 */
export function unknownMember(
  word: string,
  name: string,
  { people, teams }: Pick<SiteConfig, 'people' | 'teams'>,
): RuleWords | null {
  if (Object.hasOwn(people, name) || Object.hasOwn(teams, name)) return null;
  return unknownName(word, name, [...Object.keys(people), ...Object.keys(teams)], 'people');
}

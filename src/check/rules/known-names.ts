import { didYouMean } from '../../read/did-you-mean.ts';
import type { Rule } from '../rule.ts';

/** Services, people, triggers and factors are those of the config. */
export const checkKnownNames: Rule = ({ frontMatter, followUps }, { config, reading, report }) => {
  const people = [...Object.keys(config.people), ...Object.keys(config.teams)];
  const lists = [
    {
      field: 'services',
      word: 'service',
      known: Object.keys(config.services),
      named: frontMatter.services,
    },
    { field: 'responders', word: 'person', known: people, named: frontMatter.responders },
    {
      field: 'factors',
      word: 'factor',
      known: Object.keys(config.factors),
      named: frontMatter.factors,
    },
  ] as const;
  for (const { field, word, known, named } of lists) {
    named.forEach((name, index) => {
      if (!known.includes(name))
        report(unknownName(word, name, known, field), reading.placeOf([field, index]));
    });
  }
  const { trigger } = frontMatter;
  const triggers = Object.keys(config.triggers);
  if (trigger !== undefined && !triggers.includes(trigger)) {
    report(unknownName('trigger', trigger, triggers, 'triggers'), reading.placeOf(['trigger']));
  }
  for (const { owners, line } of followUps) {
    for (const owner of owners.filter((handle) => !people.includes(handle))) {
      report(unknownName('owner', owner, people, 'people'), {
        line,
        column: 1,
        endLine: line,
        endColumn: 1,
      });
    }
  }
};

function unknownName(
  word: string,
  name: string,
  known: readonly string[],
  list: string,
): { rule: string; message: string; cure: string } {
  const where = list === 'responders' ? 'people' : list;
  return {
    rule: `unknown-${word}`,
    message: `The config knows no ${word} \`${name}\`.`,
    cure: `${didYouMean(name, known)} If it is new, add it to \`${where}\` in \`site.config.ts\`.`,
  };
}

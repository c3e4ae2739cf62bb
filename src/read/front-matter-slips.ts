import type { z } from 'zod';
import type { Slip } from '../domain/problem.ts';
import { slipOf } from '../domain/front-matter.ts';
import { didYouMean } from './did-you-mean.ts';

/** Codes of the `yaml` package whose messages speak of the grammar, in an author's words. */
const yamlWords: Readonly<Partial<Record<string, Omit<Slip, 'rule'>>>> = {
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'The value holds a `:`, so YAML sees a field inside the field.',
    cure: 'Put the whole value in quotes.',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'The line below this value is indented, so YAML reads the two as one.',
    cure: 'Begin every field at the start of its line.',
  },
};

/** What the YAML parser refused, in an author's words. */
export function yamlSlip(code: string, message: string): Slip {
  if (code === 'TAB_AS_INDENT') {
    return {
      rule: 'front-matter-syntax',
      message: 'A tab is used to indent.',
      cure: 'Indent with spaces.',
    };
  }
  const known = yamlWords[code];
  if (known) return { rule: 'front-matter-syntax', ...known };
  const said = message.replace(/\s+at line \d+.*$/s, '').replace(/[.:\s]+$/, '');
  return {
    rule: 'front-matter-syntax',
    message: `The YAML cannot be read: ${said}.`,
    cure: 'Correct it; put a value that holds `:` or `#`, or that starts with a sign, in quotes.',
  };
}

/** A key that stands twice. */
export const duplicateKey: Slip = {
  rule: 'front-matter-duplicate-key',
  message: 'This field is written twice.',
  cure: 'Keep one of the two.',
};

/** A front matter too long or too deep to be one. */
export const absurdFrontMatter: Slip = {
  rule: 'front-matter-syntax',
  message: 'The front matter is too long or too deeply nested to be one.',
  cure: 'Keep only the fields of a postmortem, on a line or a few each.',
};

/** A front matter that is a list or a text. */
export const noFields: Slip = {
  rule: 'front-matter-syntax',
  message: 'The front matter holds no fields.',
  cure: 'Write a field a line, such as `title: What happened`.',
};

/** A key that the schema does not have. */
export function unknownKey(key: string, known: readonly string[]): Slip {
  return {
    rule: 'front-matter-unknown-key',
    message: `\`${key}\` is not a field of a postmortem.`,
    cure: didYouMean(key, known),
  };
}

/**
 * What the schema refused, in an author's words.
 * @param written the value as YAML has it; undefined when the field is not there
 */
export function schemaSlip(issue: z.core.$ZodIssue, written: unknown): Slip {
  const own = slipOf(issue);
  if (own && written !== '') return own;
  const name = String(issue.path[0]);
  if (written === undefined) {
    return {
      rule: 'front-matter-missing-field',
      message: `\`${name}\` is missing.`,
      cure: `Add \`${name}:\` to the front matter.`,
    };
  }
  if (written === '' || issue.code === 'too_small') {
    return {
      rule: 'front-matter-missing-field',
      message: `\`${name}\` has no value.`,
      cure: 'Write one, or take the field away if it may be left out.',
    };
  }
  const text = typeof written === 'string' ? written : null;
  if (issue.path.length > 1 && text === null) {
    return {
      rule: 'front-matter-wrong-type',
      message: `An entry of \`${name}\` is not one word.`,
      cure: `Write each as a word: \`${name}: [one, another]\`.`,
    };
  }
  if (issue.code === 'invalid_value' && text !== null) {
    return {
      rule: 'front-matter-unknown-value',
      message: `\`${text}\` is not a value of \`${name}\`.`,
      cure: didYouMean(text, issue.values.map(String)),
    };
  }
  return issue.code === 'invalid_type' && issue.expected === 'array'
    ? {
        rule: 'front-matter-wrong-type',
        message: `\`${name}\` is a list.`,
        cure: `Write it in brackets: \`${name}: [${text ?? 'a, b'}]\`.`,
      }
    : {
        rule: 'front-matter-wrong-type',
        message: `\`${name}\` is one value.`,
        cure: 'Write it as one line of text.',
      };
}

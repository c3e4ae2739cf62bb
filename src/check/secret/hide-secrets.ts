import type { Problem } from '../../domain/problem.ts';

/** The shortest piece that is taken out of a message: a shorter one could be any word. */
const shortest = 6;

/**
 * Takes the values of secrets out of what is said of other mistakes: a message may quote what stands in the file.
 * @param sourceOf text of a file as its problems name it
 */
export function hideSecrets(
  problems: readonly Problem[],
  sourceOf: (file: string) => string | undefined,
): Problem[] {
  const values = problems.flatMap((problem) => secretValues([problem], sourceOf(problem.file)));
  return hideValues(problems, values);
}

/** What must not be said of a file whose problems these are: each secret, and the words that it is made of. */
export function secretValues(problems: readonly Problem[], source = ''): string[] {
  return problems
    .filter(({ rule }) => rule === 'secret')
    .map((problem) => valueAt(problem, source))
    .flatMap((value) => [value, ...value.split(/\s+/)])
    .filter((value) => value.length >= shortest);
}

/** Puts a sign in the place of each of these values in what is said. */
export function hideValues(problems: readonly Problem[], values: readonly string[]): Problem[] {
  if (values.length === 0) return [...problems];
  const longestFirst = [...new Set(values)].sort((a, b) => b.length - a.length);
  const hide = (text: string): string =>
    longestFirst.reduce((hidden, value) => hidden.replaceAll(value, '…'), text);
  return problems.map((problem) => ({
    ...problem,
    message: hide(problem.message),
    cure: hide(problem.cure),
  }));
}

function valueAt({ line, column, endLine, endColumn }: Problem, source: string): string {
  const lines = source.split('\n').slice(line - 1, endLine);
  const last = lines.length - 1;
  return lines
    .map((text, index) =>
      text.slice(index === 0 ? column - 1 : 0, index === last ? endColumn - 1 : undefined),
    )
    .join('\n');
}

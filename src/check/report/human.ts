import type { Problem } from '../../domain/problem.ts';
import { codeFrame } from './frame.ts';
import { countLine, type CheckSummary } from './summary.ts';
import { visible } from './visible.ts';

/** How the report for people looks. */
export interface HumanOptions {
  /** Whether to colour it: only on a terminal. */
  colour?: boolean;
}

/**
 * The report for people: for each problem a line, `file:line:column  severity  what is. What to do.  rule`, and under it
 * the line of the file with carets; at the end the counts. Nothing that content says reaches the terminal as a command.
 */
export function reportHuman(summary: CheckSummary, { colour = false }: HumanOptions = {}): string {
  const paint = painter(colour);
  const entries = summary.problems.map((problem) => entry(problem, summary, paint));
  const more =
    summary.problems.length > 0
      ? ' Each rule is explained under its name, in docs/rules.md and on the site’s /guide/.'
      : '';
  return [...entries, `${countLine(summary)}${more}\n`].join('\n');
}

type Paint = (text: string, style: keyof typeof styles) => string;

/** SGR codes: ECMA-48, section 8.3.117. */
const styles = { error: '1;31', warning: '1;33', place: '1', quiet: '2' } as const;

function painter(colour: boolean): Paint {
  return (text, style) => (colour ? `\u001b[${styles[style]}m${text}\u001b[0m` : text);
}

function entry(problem: Problem, { problems, sourceOf }: CheckSummary, paint: Paint): string {
  const { file, line, column, severity, message, cure, rule } = problem;
  const place = visible(`${file}:${String(line)}:${String(column)}`);
  const words = visible(`${message} ${cure}`);
  const head = `${paint(place, 'place')}  ${paint(severity, severity)}  ${words}  ${paint(rule, 'quiet')}`;
  const source = holdsSecret(problem, problems) ? undefined : sourceOf?.(file);
  const frame = source === undefined ? [] : codeFrame(source, problem);
  return [head, ...frame.map((text) => paint(text, 'quiet')), ''].join('\n');
}

/** A line that holds a secret is never shown, whatever else is wrong with it. */
function holdsSecret({ file, line }: Problem, problems: readonly Problem[]): boolean {
  return problems.some(
    (other) =>
      other.rule === 'secret' && other.file === file && other.line <= line && line <= other.endLine,
  );
}

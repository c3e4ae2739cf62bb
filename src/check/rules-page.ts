import { catalogue } from './catalogue.ts';
import { ruleAreas, type Rule } from './rule.ts';

/** docs/rules.md: every rule of the catalogue under its id, with its example. */
export function rulesPage(): string {
  const parts = ruleAreas.map((area) => {
    const rules = catalogue.filter((rule) => rule.area === area);
    return `## ${area}\n\n${rules.map(ruleEntry).join('\n')}`;
  });
  return `${head()}\n${parts.join('\n')}`;
}

function head(): string {
  const switchable = catalogue.filter(({ fixed }) => fixed === null).length;
  const list = ruleAreas.map((area) => {
    const ids = catalogue.filter((rule) => rule.area === area).map(({ id }) => `[${id}](#${id})`);
    return `- **${area}**: ${ids.join(', ')}`;
  });
  return `# The rules

What the check looks for, ${catalogue.length} rules. A report names the rule that was broken; here is why it is one, with an example that
breaks it and the same mended. Each example is a test. An id never changes.

An **error** stops the build, a **warning** does not. Of the rules, ${switchable} can be set to \`off\`, \`warning\` or \`error\` under
\`rules\` in \`site.config.ts\`; the others protect those who build and read the site, or keep something that was written
from being lost or guessed.

This page is made by \`node scripts/write-rules.ts\`.

${list.join('\n')}
`;
}

function ruleEntry({ id, severity, summary, reason, example, fixed }: Rule): string {
  const can = fixed === null ? 'can be switched' : reasons[fixed];
  const { bad, good, fields } = example;
  const needs = fields === undefined ? '' : `\n\nBeside these fields:\n\n${block(fields)}`;
  return `### ${id}

${summary} *${severity === 'error' ? 'Error' : 'Warning'}; ${can}.*

${reason}${needs}

Not so:

${block(bad)}

But so:

${block(good)}
`;
}

const reasons = { protects: 'protects', needed: 'always on' } as const;

/** A fence that is longer than any in the text. */
function block(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/\`+/g)].map(([ticks]) => ticks.length));
  const fence = '\`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

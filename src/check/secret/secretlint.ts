import { lintSource } from '@secretlint/core';
import { secretLintProfiler } from '@secretlint/profiler';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import type { FoundSecret } from './detector.ts';

// Its profiler keeps and searches every mark it ever made: a thousand files would take a minute.
secretLintProfiler.mark = () => undefined;

const config = { rules: [{ id: 'preset', rule: creator, rules: [] }] };

/** What secretlint's recommended rules find. */
export async function lintText(content: string): Promise<FoundSecret[]> {
  const { messages } = await lintSource({
    source: { filePath: 'postmortem.mdx', content, ext: '.mdx', contentType: 'text' },
    options: { config, noPhysicFilePath: true, maskSecrets: true },
  });
  return messages.map(({ ruleId, range: [start, end] }) => ({
    kind: kindOf(ruleId),
    start,
    end,
  }));
}

/** `@secretlint/secretlint-rule-slack` → `Slack credential`. */
function kindOf(ruleId: string): string {
  const name = ruleId.replace(/^.*secretlint-rule-/, '').replaceAll('-', ' ');
  return kinds[name] ?? `${name.charAt(0).toUpperCase()}${name.slice(1)} credential`;
}

const kinds: Readonly<Partial<Record<string, string>>> = {
  aws: 'AWS credential',
  basicauth: 'password in an address',
  'database connection string': 'password in the address of a database',
  gcp: 'Google Cloud credential',
  github: 'GitHub token',
  gitlab: 'GitLab token',
  npm: 'npm token',
  openai: 'OpenAI key',
  privatekey: 'private key',
  sendgrid: 'SendGrid key',
  slack: 'Slack credential',
};

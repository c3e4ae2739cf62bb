import assert from 'node:assert/strict';
import type { Postmortem } from '../../src/domain/postmortem.ts';
import type { SiteConfig } from '../../src/domain/site-config.ts';
import { siteConfigSchema } from '../../src/domain/site-config.ts';
import { readPostmortem } from '../../src/read/postmortem.ts';

/** The config of the invented team that samples speak of. */
export const sampleConfig: SiteConfig = siteConfigSchema.parse({
  name: 'Harbour Lights & Co.',
  description: 'What went out, and what was promised about it.',
  url: 'https://lights.example/',
  headline: 'What went out',
  services: { lamps: { name: 'Lamps' }, 'fog-horns': { name: 'Fog horns' } },
  people: {
    ada: { name: 'Ada Storm', team: 'keepers' },
    lin: { name: 'Lin Våg', team: 'keepers' },
    sam: { name: 'Sam Ebb' },
  },
  teams: { keepers: { name: 'Keepers' } },
  severities: { SEV1: 'dark', SEV2: 'dim', SEV3: 'flickers', SEV4: 'dusty', SEV5: 'fine' },
  triggers: { storm: 'A storm' },
  factors: { salt: 'Salt' },
  tickets: [{ pattern: String.raw`HL-(\d+)`, url: 'https://tickets.example/HL-$1' }],
});

/** What a sample says besides its follow-ups. */
export interface Sample {
  id?: string;
  title?: string;
  date?: string;
  severity?: string;
  /** More lines of front matter. */
  front?: string;
  /** The lines of the section of follow-ups. */
  followUps?: string;
}

/** The text of a small postmortem. */
export function sampleSource(sample: Sample = {}): string {
  const { title = 'Lamps go out', date = '2026-01-10', severity = 'SEV2' } = sample;
  return [
    '---',
    `title: ${JSON.stringify(title)}`,
    `date: ${date}`,
    'status: draft',
    `severity: ${severity}`,
    'services: [lamps]',
    `started: ${date}T08:00Z`,
    'detected: unknown',
    'resolved: unknown',
    ...(sample.front === undefined ? [] : [sample.front]),
    '---',
    '',
    '## Follow-up tasks',
    '',
    sample.followUps ?? '- [ ] Dust the lens',
    '',
  ].join('\n');
}

/** A small postmortem, read as the site reads it. */
export function samplePostmortem(sample: Sample = {}): Postmortem {
  const id = sample.id ?? '2026-01-10-lamps-go-out';
  const bytes = new TextEncoder().encode(sampleSource(sample));
  const { postmortem, problems } = readPostmortem({ id, file: `${id}.mdx`, bytes }, sampleConfig);
  assert.ok(postmortem, JSON.stringify(problems));
  return postmortem;
}

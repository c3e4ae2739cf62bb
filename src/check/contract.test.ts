import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SiteConfig } from '../domain/site-config.ts';
import { siteConfigSchema } from '../domain/site-config.ts';
import { sampleConfig, sampleSource, type Sample } from '../../tests/support/sample-postmortem.ts';
import { readPostmortem } from '../read/postmortem.ts';
import { checkPostmortems } from './check-postmortems.ts';

const bound: SiteConfig = {
  ...sampleConfig,
  contractFrom: '2026-01-01',
  contract: {
    demands: { SEV1: ['owner', 'due', 'ticket'], SEV2: ['owner', 'due'], SEV3: ['owner'] },
    days: { P0: 7, P1: 28, P2: 56 },
  },
};

function broken(sample: Sample, config: SiteConfig = bound): string[] {
  const bytes = new TextEncoder().encode(sampleSource(sample));
  const reading = readPostmortem({ id: 'x', file: 'x.mdx', bytes }, config);
  assert.ok(reading.postmortem, JSON.stringify(reading.problems));
  return checkPostmortems([reading], config, '2026-02-01')
    .filter(({ rule }) => rule.startsWith('contract-'))
    .map(({ rule, severity, line }) => `${rule} ${severity} ${String(line)}`);
}

test('each severity demands what the config says', () => {
  const followUps = '- [ ] Dust the lens';
  assert.deepEqual(broken({ severity: 'SEV1', followUps }), [
    'contract-due error 14',
    'contract-owner error 14',
    'contract-ticket error 14',
  ]);
  assert.deepEqual(broken({ severity: 'SEV2', followUps }), [
    'contract-due error 14',
    'contract-owner error 14',
  ]);
  assert.deepEqual(broken({ severity: 'SEV3', followUps }), ['contract-owner error 14']);
  assert.deepEqual(broken({ severity: 'SEV4', followUps }), []);
  assert.deepEqual(
    broken({ severity: 'SEV1', followUps: '- [ ] Dust the lens @ada due:2026-02-02 HL-1' }),
    [],
  );
});

test('it binds open follow-ups of incidents from its first day on', () => {
  const followUps = '- [ ] Dust the lens';
  assert.equal(broken({ date: '2026-01-01', followUps }).length, 2);
  assert.equal(broken({ date: '2025-12-31', followUps }).length, 0);
  assert.equal(broken({ followUps: '- [x] Dust the lens' }).length, 0);
  assert.equal(broken({ followUps }, { ...bound, contractFrom: undefined }).length, 0);
});

test('a day beyond what the priority allows is a warning', () => {
  const due = (words: string): string[] =>
    broken({ followUps: `- [ ] Dust the lens @ada ${words}` });
  // Opened on 10 January: 28 days end on 7 February.
  assert.deepEqual(due('due:2026-02-07 P1'), []);
  assert.deepEqual(due('due:2026-02-08 P1'), ['contract-days warning 14']);
  assert.deepEqual(due('due:2026-02-08 opened:2026-01-12 P1'), []);
  assert.deepEqual(due('due:2030-01-01 P4'), []);
  assert.deepEqual(due('due:2030-01-01'), []);
});

test('the defaults are a week, four weeks and eight weeks', () => {
  const { name, description, url, headline, services, severities, triggers, factors } =
    sampleConfig;
  const config = { name, description, url, headline, services, severities, triggers, factors };
  assert.deepEqual(siteConfigSchema.parse(config).contract, {
    demands: {},
    days: { P0: 7, P1: 28, P2: 56 },
  });
});

test('nobody is called as a page of follow-ups is', () => {
  for (const name of ['unassigned', 'open', 'closed']) {
    assert.equal(
      siteConfigSchema.safeParse({ ...sampleConfig, people: { [name]: { name } } }).success,
      false,
    );
    assert.equal(
      siteConfigSchema.safeParse({ ...sampleConfig, teams: { [name]: { name } } }).success,
      false,
    );
  }
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { siteConfigSchema, type SiteConfigInput } from './site-config.ts';

const least: SiteConfigInput = {
  name: 'Harbour Lights',
  description: 'What went out.',
  url: 'https://lights.example/',
  headline: 'What went out',
  services: { lamps: { name: 'Lamps' } },
  severities: { SEV1: 'dark', SEV2: 'dim', SEV3: 'flickers', SEV4: 'dusty', SEV5: 'fine' },
  triggers: { storm: 'A storm' },
  factors: { salt: 'Salt' },
};

describe('the config of a site', () => {
  it('has defaults for what a team need not say', () => {
    const config = siteConfigSchema.parse(least);
    assert.equal(config.language, 'en');
    assert.deepEqual(config.contract, { demands: {}, days: { P0: 7, P1: 28, P2: 56 } });
    assert.deepEqual([config.people, config.teams, config.rules, config.tickets], [{}, {}, {}, []]);
    assert.equal(config.contractFrom, undefined);
  });

  it('lets a team set its own days, of which none is filled in', () => {
    const { contract } = siteConfigSchema.parse({ ...least, contract: { days: { P1: 3 } } });
    assert.deepEqual(contract, { demands: {}, days: { P1: 3 } });
  });

  it('is refused at the place of the mistake', () => {
    const lamps = { name: 'Lamps' };
    const cases: [string, Record<string, unknown>][] = [
      ['name', { name: ' ' }],
      ['url', { url: 'javascript:alert(1)' }],
      ['url', { url: 'lights.example' }],
      ['language', { language: 'English!' }],
      ['editLink', { editLink: 'https://x.example/edit' }],
      ['services.Lamps', { services: { Lamps: lamps } }],
      ['services.lamps.link', { services: { lamps: { ...lamps, link: 'ftp://x.example' } } }],
      ['people.unassigned', { people: { unassigned: { name: 'Un' } } }],
      ['teams.closed', { teams: { closed: { name: 'Closed' } } }],
      ['severities.SEV5', { severities: { SEV1: 'a', SEV2: 'b', SEV3: 'c', SEV4: 'd' } }],
      ['contractFrom', { contractFrom: '2021-02-30' }],
      ['contract.days.P1', { contract: { days: { P1: 0 } } }],
      ['contract.days.P1', { contract: { days: { P1: 1.5 } } }],
      ['contract.demands.SEV1.0', { contract: { demands: { SEV1: ['colour'] } } }],
      ['rules.some-rule', { rules: { 'some-rule': 'fatal' } }],
      ['tickets.0.pattern', { tickets: [{ pattern: '(', url: 'https://x.example/' }] }],
    ];
    for (const [path, change] of cases) {
      const issues = siteConfigSchema.safeParse({ ...least, ...change }).error?.issues ?? [];
      assert.deepEqual(
        issues.map((issue) => issue.path.join('.')),
        [path],
      );
    }
    assert.equal(siteConfigSchema.safeParse({ ...least, colour: 'red' }).success, false);
  });
});

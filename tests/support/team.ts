import { siteConfigSchema, type SiteConfig } from '../../src/domain/site-config.ts';

/** The invented team that docs/format.md and docs/rules.md speak of. */
export const team: SiteConfig = siteConfigSchema.parse({
  name: 'Checkout Incidents',
  description: 'What broke in the shop, and what was promised about it.',
  url: 'https://incidents.example.com/',
  headline: 'What broke',
  services: { checkout: { name: 'Checkout' }, gateway: { name: 'Gateway' } },
  people: { ada: { name: 'Ada Brook' }, lin: { name: 'Lin Moor' } },
  teams: { payments: { name: 'Payments' } },
  severities: { SEV1: 'all', SEV2: 'many', SEV3: 'some', SEV4: 'few', SEV5: 'none' },
  triggers: { 'configuration-change': 'Somebody changed a setting' },
  factors: { 'manual-step': 'A step by hand', 'missing-alert': 'Nothing warned of it' },
  contractFrom: '2025-06-01',
  contract: { demands: { SEV1: ['owner', 'due', 'ticket'], SEV2: ['owner'] } },
  tickets: [{ pattern: String.raw`gateway#(\d+)`, url: 'https://example.com/gateway/$1' }],
});

/** The day on which that team looks at its incidents. */
export const teamToday = '2025-12-01';

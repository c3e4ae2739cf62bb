import { defineSite } from './src/domain/site-config.ts';

// Everything that a team edits. `npm run check` says what is wrong with it, if anything is.
export default defineSite({
  name: 'Aftermath',
  description:
    'Six incidents of Python Discord, retold: what broke, for whom, why, and which follow-ups are still open.',
  // Your own address goes here; links in feeds and for search engines begin with it.
  url: 'https://aftermath.example.com',
  language: 'en',
  headline: 'What broke, and what changed',
  // The page on which a postmortem can be edited: GitHub's, for example.
  editLink: 'https://aftermath.example.com/edit/content/incidents/{path}',
  footer: {
    text: 'Retold from the public post-mortems of Python Discord’s DevOps team. Severities, service names, triggers and factors are this catalogue’s own. Times were recorded in UTC.',
    link: {
      text: 'github.com/python-discord/infra',
      url: 'https://github.com/python-discord/infra',
    },
  },

  services: {
    site: { name: 'site', description: 'Django website and API' },
    bot: { name: 'bot', description: 'Moderation and help-channel bot' },
    postgres: { name: 'postgres', description: 'Postgres database' },
    kubernetes: { name: 'kubernetes', description: 'Cluster on Linode' },
    ingress: { name: 'ingress', description: 'Linode NodeBalancer behind Cloudflare' },
    redis: { name: 'redis', description: 'Redis, which the bot depends on' },
    monitoring: { name: 'monitoring', description: 'Prometheus and Grafana' },
  },
  people: {
    joe: { name: 'Joe Banks', role: 'DevOps' },
  },

  severities: {
    SEV1: 'Every service, or all that keeps state, is down',
    SEV2: 'Several services are down for everybody',
    SEV3: 'One service is down or in trouble, for minutes',
    SEV4: 'Something is slow or partly broken, with a way around',
    SEV5: 'Nobody but the team noticed',
  },
  triggers: {
    'connection-surge': 'Connections to a database surged to its limit',
    'database-maintenance': 'The database’s own maintenance',
    deployment: 'A deployment, or a restart by one',
    'expensive-query': 'A query too large for its host',
    'provider-fault': 'A fault at a provider',
  },
  factors: {
    'connection-limit': 'A fixed limit of connections was within reach',
    'missing-alert': 'Nothing warned of it early enough',
    'missing-backup': 'There was no recent backup',
    'missing-limits': 'A service had no resource limits',
    'missing-logging': 'The logs did not show what was going on',
    'missing-procedure': 'How to respond was not written down',
    'no-automatic-recovery': 'What had failed did not come back without hands',
    'node-exhaustion': 'A node was short of CPU or memory',
    'provider-dependency': 'Only a provider could mend it',
    'shared-fate': 'What the responders needed stood behind what had failed',
    'unbatched-writes': 'One request carried every change at once',
  },

  // What each follow-up owes, for incidents from this day on. The six are older and exempt.
  contractFrom: '2026-01-01',
  contract: {
    demands: { SEV1: ['owner', 'due', 'ticket'], SEV2: ['owner', 'due'], SEV3: ['owner'] },
    days: { P0: 7, P1: 28, P2: 56, P3: 112 },
  },
  tickets: [
    {
      pattern: String.raw`(site|bot|infra)#(\d+)`,
      url: 'https://github.com/python-discord/$1/issues/$2',
    },
  ],
});

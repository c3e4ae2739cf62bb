import { defineSite } from '../src/domain/site-config.ts';
import { people } from './archive/people.ts';

// The config of the archives that bench/generate.ts writes. Sundry Parcels and its people are invented.
export default defineSite({
  name: 'Sundry Parcels',
  description: 'An invented archive, as large as it is asked to be, for measuring.',
  url: 'https://postmortems.sundry-parcels.example/',
  headline: 'What went wrong between door and door',
  editLink: 'https://git.sundry-parcels.example/postmortems/edit/main/incidents/{path}',
  services: {
    api: { name: 'API', description: 'What shops and apps talk to', owner: 'platform' },
    checkout: { name: 'Checkout', description: 'Sells postage', owner: 'money' },
    identity: { name: 'Identity', description: 'Accounts, sessions and tokens', owner: 'platform' },
    ledger: { name: 'Ledger', description: 'Books what is owed and paid', owner: 'money' },
    lockers: { name: 'Lockers', description: 'Opens the doors of parcel lockers', owner: 'street' },
    notify: { name: 'Notify', description: 'Mails and text messages', owner: 'platform' },
    routing: { name: 'Routing', description: 'Plans which van goes where', owner: 'street' },
    search: { name: 'Search', description: 'Finds parcels and addresses', owner: 'platform' },
    tracking: { name: 'Tracking', description: 'Says where a parcel is', owner: 'street' },
    warehouse: { name: 'Warehouse', description: 'Sorting belts and labels', owner: 'street' },
  },
  people,
  teams: {
    platform: { name: 'Platform' },
    money: { name: 'Money' },
    street: { name: 'Street' },
  },
  severities: {
    SEV1: 'No parcel moves, or money is lost',
    SEV2: 'Many customers cannot send or receive',
    SEV3: 'One thing fails, and there is a way around it',
    SEV4: 'Slow or wrong in places',
    SEV5: 'Nobody outside the team noticed',
  },
  triggers: {
    'certificate-swap': 'A certificate was exchanged',
    'configuration-change': 'A change of configuration',
    deployment: 'A deployment',
    failover: 'A failover',
    migration: 'A migration of data',
    'provider-fault': 'A fault at a provider',
    'scheduled-job': 'A job that runs by the clock',
    'traffic-peak': 'More traffic than usual',
  },
  factors: {
    'fixed-limit': 'A fixed limit was within reach',
    'hidden-dependency': 'Something depended on it that nobody had written down',
    'manual-step': 'A step done by hand',
    'missing-alert': 'Nothing warned of it early enough',
    'missing-test': 'No test would have caught it',
    'no-rollback': 'There was no quick way back',
    'retry-storm': 'Clients tried again all at once',
    'shared-fate': 'What the responders needed stood behind what had failed',
    'single-copy': 'One of a thing that should be two',
    'stale-runbook': 'A runbook that no longer fits',
  },
  contractFrom: '2025-01-01',
  contract: {
    demands: { SEV1: ['owner', 'due', 'ticket'], SEV2: ['owner', 'due'], SEV3: ['owner'] },
    days: { P0: 7, P1: 28, P2: 56, P3: 112 },
  },
  tickets: [
    { pattern: String.raw`PAR-(\d+)`, url: 'https://tickets.sundry-parcels.example/PAR-$1' },
    { pattern: String.raw`ops#(\d+)`, url: 'https://git.sundry-parcels.example/ops/issues/$1' },
  ],
});

/** What may fail in the invented team, and how: the words that titles and sentences are made of. */

/** Parts of a system. */
export const components = [
  'address lookup',
  'barcode reader',
  'connection pool',
  'door controller',
  'event stream',
  'feature flag client',
  'image resizer',
  'index builder',
  'invoice printer',
  'job scheduler',
  'key store',
  'label service',
  'load balancer',
  'message queue',
  'name resolver',
  'object store',
  'payment adapter',
  'price cache',
  'rate limiter',
  'read replica',
  'retry worker',
  'session cache',
  'token issuer',
  'webhook sender',
  'write-ahead log',
] as const;

/** How a service failed, as a title says it after the service's name. */
export const failures = [
  'answered slowly',
  'blocked on one lock',
  'dropped messages',
  'filled its disk',
  'lost its leader',
  'ran out of connections',
  'refused new sessions',
  'rejected every request',
  'restarted in a loop',
  'sent everything twice',
  'served stale data',
  'stopped taking orders',
  'timed out in one region',
] as const;

/** What set it off, as a title says it, with the trigger of the config that it is. */
export const changes = [
  { words: 'a certificate swap', trigger: 'certificate-swap' },
  { words: 'a new timeout', trigger: 'configuration-change' },
  { words: 'a new feature flag', trigger: 'configuration-change' },
  { words: 'a deployment', trigger: 'deployment' },
  { words: 'a library upgrade', trigger: 'deployment' },
  { words: 'a failover', trigger: 'failover' },
  { words: 'a migration', trigger: 'migration' },
  { words: 'a backfill', trigger: 'migration' },
  { words: 'a fault of the provider', trigger: 'provider-fault' },
  { words: 'the nightly clean-up', trigger: 'scheduled-job' },
  { words: 'the monthly billing run', trigger: 'scheduled-job' },
  { words: 'the holiday rush', trigger: 'traffic-peak' },
] as const;

/** Where a component runs. */
export const places = ['north', 'south', 'west', 'harbour', 'airport', 'inland'] as const;

/** What may be watched. */
export const measures = [
  'error rate',
  'queue length',
  'memory use',
  'connection count',
  'time to answer',
  'count of failed logins',
  'disk use',
  'replication lag',
] as const;

/** Words for finding it again; the config needs no list of them. */
export const tags = [
  'backups',
  'caching',
  'certificates',
  'database',
  'deployments',
  'disk',
  'dns',
  'flags',
  'hardware',
  'memory',
  'network',
  'on-call',
  'queues',
  'retries',
  'runbooks',
] as const;

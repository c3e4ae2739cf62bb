/** The lowest of the six ports; `TEST_PORT` moves all, so that two working copies can test side by side. */
const port = Number(process.env['TEST_PORT'] ?? 4398);

/** Where the browser tests find the real site: the postmortems of this repository. */
export const siteUrl = `http://127.0.0.1:${port + 1}`;

/** Where they find the fixture site: invented postmortems that show everything the format can say. */
export const fixtureUrl = `http://127.0.0.1:${port}`;

/** Where they find the archive: a thousand generated postmortems with four thousand follow-ups. */
export const archiveUrl = `http://127.0.0.1:${port + 2}`;

/** What the archive is generated with: how many postmortems, and which of the archives of its kind. */
export const archiveSize = 1000;
export const archiveSeed = 7;

/** Where the archive's postmortems and pictures are written before it is built. */
export const archiveFolder = '.aftermath/e2e/archive';

/** Where they find a site at its limits: names too long, forty services, two hundred entries, text that runs the other way. */
export const extremesUrl = `http://127.0.0.1:${port + 3}`;

/** Where they find a site without a single postmortem. */
export const emptyUrl = `http://127.0.0.1:${port + 4}`;

/** Where they find a site on which everything happened in one week: hundreds of incidents, follow-ups and recurrences. */
export const crowdedUrl = `http://127.0.0.1:${port + 5}`;

/** Where its postmortems are written before it is built. */
export const crowdedFolder = '.aftermath/e2e/crowded';

/** What each site is built from; paths from the project's folder. */
export const sites = {
  site: {
    url: siteUrl,
    variables: {
      AFTERMATH_TODAY: '2026-08-22',
      AFTERMATH_CONTENT: 'content/incidents',
      AFTERMATH_PUBLIC: 'public',
      AFTERMATH_OUT: '.aftermath/e2e/site',
    },
  },
  fixture: {
    url: fixtureUrl,
    variables: {
      AFTERMATH_TODAY: '2026-11-22',
      AFTERMATH_CONTENT: 'tests/fixtures/site/incidents',
      AFTERMATH_PUBLIC: 'tests/fixtures/site/public',
      AFTERMATH_CONFIG: 'tests/fixtures/site/site.config.ts',
      AFTERMATH_OUT: '.aftermath/e2e/fixture-site',
    },
  },
  archive: {
    url: archiveUrl,
    variables: {
      AFTERMATH_TODAY: '2026-11-22',
      AFTERMATH_CONTENT: `${archiveFolder}/incidents`,
      AFTERMATH_PUBLIC: `${archiveFolder}/public`,
      AFTERMATH_CONFIG: 'bench/site.config.ts',
      AFTERMATH_OUT: '.aftermath/e2e/archive-site',
    },
  },
  extremes: {
    url: extremesUrl,
    variables: {
      AFTERMATH_TODAY: '2026-05-17',
      AFTERMATH_CONTENT: 'tests/fixtures/extremes/incidents',
      AFTERMATH_PUBLIC: 'tests/fixtures/extremes/public',
      AFTERMATH_CONFIG: 'tests/fixtures/extremes/site.config.ts',
      AFTERMATH_OUT: '.aftermath/e2e/extremes-site',
    },
  },
  crowded: {
    url: crowdedUrl,
    variables: {
      AFTERMATH_TODAY: '2026-11-22',
      AFTERMATH_CONTENT: `${crowdedFolder}/incidents`,
      AFTERMATH_PUBLIC: `${crowdedFolder}/public`,
      AFTERMATH_CONFIG: 'bench/site.config.ts',
      AFTERMATH_OUT: '.aftermath/e2e/crowded-site',
    },
  },
  empty: {
    url: emptyUrl,
    variables: {
      AFTERMATH_TODAY: '2026-11-22',
      AFTERMATH_CONTENT: 'tests/fixtures/empty/incidents',
      AFTERMATH_PUBLIC: 'tests/fixtures/extremes/public',
      AFTERMATH_OUT: '.aftermath/e2e/empty-site',
    },
  },
} as const;

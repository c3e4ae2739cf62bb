/** The lower of the two ports; `TEST_PORT` moves both, so that two working copies can test side by side. */
const port = Number(process.env['TEST_PORT'] ?? 4398);

/** Where the browser tests find the real site: the postmortems of this repository. */
export const siteUrl = `http://127.0.0.1:${port + 1}`;

/** Where they find the fixture site: invented postmortems that show everything the format can say. */
export const fixtureUrl = `http://127.0.0.1:${port}`;

/** What each of the two sites is built from; paths from the project's folder. */
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
} as const;

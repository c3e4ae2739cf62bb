import { existsSync } from 'node:fs';
import { defineConfig } from 'playwright/test';
import { findChromium } from './scripts/find-chromium.mjs';
import { siteUrl, sites } from './tests/e2e/addresses.ts';

const executablePath = await findChromium(process.env);

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: '.aftermath/e2e/results',
  forbidOnly: true,
  fullyParallel: true,
  snapshotPathTemplate: '{testDir}/frames/{arg}{ext}',
  // The views that are left to `npm run test:all`.
  ...(process.env['TEST_ALL'] === undefined ? { grepInvert: /@all/ } : {}),
  // A busy machine is slow, not wrong.
  timeout: 60_000,
  workers: 2,
  reporter: [['list'], ['json', { outputFile: '.aftermath/e2e/report.json' }]],
  use: {
    baseURL: siteUrl,
    browserName: 'chromium',
    // A window of its own costs more than most tests. What a test leaves is taken away, storage and routes included.
    reuseContext: true,
    locale: 'en-GB',
    timezoneId: 'UTC',
    screenshot: 'only-on-failure',
    actionTimeout: 8_000,
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  // They were built before (`npm run test:e2e` does): what is served is what a reader gets. Whoever runs the specs of one
  // site alone need not have built the others.
  webServer: Object.values(sites)
    .filter(({ variables }) => existsSync(variables.AFTERMATH_OUT))
    .map(({ url, variables }) => ({
      command: `node src/cli/serve.ts --port ${new URL(url).port}`,
      env: { ...variables },
      url,
      reuseExistingServer: false,
      timeout: 15_000,
    })),
});

import { defineConfig } from '@playwright/test';
import { findBrowsers, wantedBrowsers } from './scripts/browser.mjs';

const { chrome } = await findBrowsers();

export default defineConfig({
  snapshotPathTemplate: 'tests/golden/{arg}{ext}',
  outputDir: 'target/playwright',
  reporter: 'list',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: 'da-DK',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: chrome,
      // No sandbox: the tests also run as root, in containers.
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking', '--disable-dev-shm-usage'],
    },
  },
  projects: [
    { name: 'package', testDir: 'tests/package', testMatch: '*.spec.mjs' },
    { name: 'demo', testDir: 'tests/e2e' },
    // Driven by WebDriver, a test takes a little longer.
    ...wantedBrowsers().map((browserName) => ({ name: `element-${browserName}`, testDir: 'tests/element', timeout: 60_000, use: { browserName } })),
  ],
});

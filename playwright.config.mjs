import { defineConfig } from '@playwright/test';
import { findBrowsers, switches, wantedBrowsers } from './scripts/browser.mjs';

const { chrome } = await findBrowsers();

export default defineConfig({
  snapshotPathTemplate: 'tests/golden/{arg}{ext}',
  outputDir: 'target/playwright',
  reporter: 'list',
  fullyParallel: true,
  // As many as a small machine has cores: the default is half of them, and one would take twice as long.
  workers: 2,
  forbidOnly: Boolean(process.env.CI),
  use: {
    locale: 'da-DK',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: chrome, args: switches },
  },
  projects: [
    { name: 'package', testDir: 'tests/package', testMatch: '*.spec.mjs' },
    { name: 'demo', testDir: 'tests/e2e' },
    // Driven by WebDriver, a test takes a little longer.
    ...wantedBrowsers().map((browserName) => ({ name: `element-${browserName}`, testDir: 'tests/element', timeout: 60_000, use: { browserName } })),
  ],
});

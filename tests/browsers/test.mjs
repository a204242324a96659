// Playwright Test with three browsers: Chromium by Playwright itself, the Firefox and the WebKit of the system by WebDriver.

import { test as base } from '@playwright/test';
import { findBrowsers } from '../../scripts/browser.mjs';
import { Firefox } from './firefox.mjs';
import { DrivenBrowser, insideScript } from './page.mjs';
import { WebKit } from './webkit.mjs';

export { expect } from '@playwright/test';

const driven = { firefox: Firefox, webkit: WebKit };

export const test = base.extend({
  browser: [async ({ playwright, browserName }, use) => {
    if (browserName in driven) {
      const browser = await driven[browserName].launch(await findBrowsers());
      await use(new DrivenBrowser(browser, await insideScript()));
      await browser.close();
    } else {
      const browser = await playwright[browserName].launch();
      await use(browser);
      await browser.close();
    }
  }, { scope: 'worker', timeout: 0 }],

  page: async ({ page, browserName }, use, testInfo) => {
    await use(page);
    if (browserName in driven && testInfo.status !== testInfo.expectedStatus) {
      await testInfo.attach('screenshot', { body: Buffer.from(await page.screenshot(), 'base64'), contentType: 'image/png' });
    }
  },
});

/** Leaves the test out in the other browsers, and says so. */
export function onlyIn(names, reason) {
  const { title, project } = test.info();
  const { browserName } = project.use;
  if (names.includes(browserName)) return;
  console.log(`not in ${browserName}: ${title}: ${reason}`);
  test.skip(true, reason);
}

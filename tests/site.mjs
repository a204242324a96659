// What the tests in browsers share.

import { test } from '@playwright/test';
import { serve } from './server.mjs';

/** Playwright's test on a website of its own: see `serve`. */
export function testOn(answers, options) {
  return test.extend({
    site: async ({}, use) => {
      const server = await serve(answers, options);
      await use(server);
      server.closeAllConnections();
      server.close();
    },
    baseURL: ({ site }, use) => use(site.origin),
  });
}

/** Until every element of the page is drawn or has failed. */
export function drawn(page) {
  return page.waitForFunction(() => {
    const all = [...document.querySelectorAll('migration-compact')];
    return all.every(({ shadowRoot }) => shadowRoot?.querySelector('.base:not(:has(.contents:empty))'));
  });
}

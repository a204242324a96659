// What the tests of the demo share.

import { expect } from '@playwright/test';
import { violations } from '../axe.mjs';
import { drawn, testOn } from '../site.mjs';

export { drawn, expect };

/** Every test fails on a script error or a violated policy that it did not expect. */
export const test = testOn({}, { folder: 'www/dist' }).extend({
  problems: [async ({ page }, use) => {
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`${violatedDirective}: ${blockedURI}`));
    });
    await use(problems);
    expect(problems).toEqual([]);
  }, { auto: true }],
});

/** Opens a page of the demo and waits until its elements are drawn. */
export async function open(page, address = '') {
  await page.goto(`/${address}`);
  await drawn(page);
}

export function search(page) {
  return page.getByRole('searchbox', { name: 'Søg i teksten' });
}

/** The heading of what is open in the reader. */
export function heading(page) {
  return page.locator('migration-compact [data-name="heading"]');
}

export function hits(page) {
  return page.locator('migration-compact .hit');
}

/** A list to choose from in the showcase; its label holds the choices too. */
export function chooser(page, label) {
  return page.getByRole('combobox', { name: new RegExp(`^${label}`) });
}

/** Fails on what axe finds, in light and in dark. */
export async function checkBothThemes(page) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page)).toEqual([]);
  }
}

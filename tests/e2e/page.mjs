// What the tests of the demo share.

import { test as base } from '@playwright/test';

export { expect } from '@playwright/test';

/** Every test fails on a script error or a violated policy that it did not expect. */
export const test = base.extend({
  problems: [async ({ page }, use) => {
    const problems = [];
    page.on('pageerror', (error) => problems.push(error.message));
    page.on('console', (message) => message.type() === 'error' && problems.push(message.text()));
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`${violatedDirective}: ${blockedURI}`));
    });
    await use(problems);
    base.expect(problems).toEqual([]);
  }, { auto: true }],
});

/** Opens the demo at a hash and waits until it is drawn. */
export async function open(page, hash = '') {
  await page.goto(`/${hash}`);
  await page.locator('h1').waitFor();
}

export function search(page) {
  return page.getByRole('searchbox', { name: 'Søg i teksten' });
}

export function heading(page) {
  return page.getByRole('heading', { level: 1 });
}

export function hits(page) {
  return page.locator('.hit');
}

/** A part below the text of an opened place. */
export function part(page, name) {
  return page.getByRole('region', { name });
}

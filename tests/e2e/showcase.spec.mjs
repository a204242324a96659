// The showcase of the element, as it is published.

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test.beforeEach(async ({ page }) => {
  await page.goto('/element.html');
  await page.waitForFunction(() => [...document.querySelectorAll('migration-compact')].every(({ shadowRoot }) => shadowRoot?.querySelector('.base')));
});

test('the_code_says_what_the_preview_shows', async ({ page }) => {
  const code = page.locator('#code');
  const preview = page.locator('#preview');
  await expect(code).toContainText('<migration-compact view="card" provision="o8">');
  await page.getByLabel('Sted i teksten').fill('stk. 43 litra a');
  await expect(code).toContainText('provision="p43.a"');
  await expect(preview.getByRole('heading', { name: 'Stk. 43, litra a' })).toBeVisible();
  await page.getByLabel('Visning').selectOption('search');
  await expect(code).toContainText('<migration-compact view="search">');
  await expect(preview.getByRole('searchbox')).toBeVisible();
  await page.getByLabel('Sprog på knapper').selectOption('en');
  await expect(code).toContainText('locale="en"');
  await expect(preview.getByRole('button', { name: 'Search' })).toBeVisible();
  await page.getByLabel('Visning').selectOption('reader');
  await expect(code).toContainText('url-sync="hash"');
  await page.getByLabel('Egen farve').check();
  await expect(code).toContainText('--migration-compact-accent: #7a1f5c');
});

test('the_code_makes_the_same_element_elsewhere', async ({ page }) => {
  const html = await page.locator('#code').textContent();
  const attributes = [...html.match(/<migration-compact([^>]*)>/)[1].matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
  const same = await page.evaluate(async (attributes) => {
    const element = document.createElement('migration-compact');
    for (const [name, value] of attributes) element.setAttribute(name, value);
    const drawn = new Promise((resolve) => element.addEventListener('migration-compact-ready', resolve));
    document.querySelector('main').append(element);
    await drawn;
    return [element, document.querySelector('#preview')].map(({ shadowRoot }) => shadowRoot.querySelector('h2').textContent);
  }, attributes);
  expect(same[0]).toBe(same[1]);
});

for (const scheme of ['light', 'dark']) {
  test(`axe_finds_nothing_on_the_showcase_${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary])).toEqual([]);
  });
}

test('the_showcase_fits_320_pixels', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

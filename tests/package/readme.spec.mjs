// The pages of the README work as they stand there, under the policy that it names.

import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { types } from '../server.mjs';
import { testOn } from '../site.mjs';
import { blocks, readme } from './readme.mjs';

const [elementPage, styledPage, searchPage, articlePage] = blocks('html');
const [policy] = blocks('text').map((text) => text.trim());
const script = /<script type="module">([^]*?)<\/script>/;

/** A page under the policy, which has no inline scripts: the page's own moves into a file. */
function answers(path, page) {
  const body = page.replace(script, `<script type="module" src="${path}.js"></script>`);
  return { [path]: { type: types.html, policy, body }, [`${path}.js`]: { type: types.js, body: page.match(script)?.[1] } };
}

const pages = {
  ...answers('/element', elementPage),
  '/styled': { type: types.html, policy, body: styledPage },
  ...answers('/search', searchPage),
  ...answers('/article', articlePage),
};
const test = testOn(pages, { base: '/migration-compact/' });

test('the_page_with_the_element_shows_a_reader_and_a_card', async ({ page }) => {
  await page.goto('/element');
  const [reader, card] = [page.locator('migration-compact').nth(0), page.locator('migration-compact').nth(1)];
  await reader.getByRole('searchbox').fill('menneskehandel');
  await expect(reader.getByRole('list').getByText('Målsætning 10').first()).toBeVisible();
  await expect(card.getByRole('heading').first()).toContainText('Redde menneskeliv');
});

test('the_page_with_a_look_of_its_own_has_it_and_links_its_article', async ({ page }) => {
  await page.goto('/styled');
  const element = page.locator('migration-compact').first();
  await expect(element.getByRole('searchbox')).toBeVisible();
  await expect(element.getByText('Slå op i migrationspagten')).toBeVisible();
  const button = element.getByRole('button', { name: 'Søg', exact: true });
  await expect(button).toHaveCSS('color', 'rgb(122, 31, 92)');
  await expect(element.locator('[part~=notice]').first()).toHaveCSS('font-style', 'italic');
  await page.getByRole('link', { name: 'mål 8' }).click();
  await expect(page.getByText('Redde menneskeliv').first()).toBeVisible();
});

test('the_reference_of_the_element_is_complete', () => {
  const types = readFileSync(new URL('../../src/js/element.d.ts', import.meta.url), 'utf8');
  const names = [...types.matchAll(/- `(?:--migration-compact-)?([a-z-]+)`: /g)].map(([, name]) => name);
  const attributes = [...types.matchAll(/^  '?([a-z-]+)'?\?: .* \| undefined;$/gm)].map(([, name]) => name);
  expect(names.length + attributes.length).toBeGreaterThan(50);
  expect([...names, ...attributes].filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

test('the_page_with_a_search_finds_and_marks', async ({ page }) => {
  await page.goto('/search', { waitUntil: 'networkidle' });
  await page.getByRole('searchbox', { name: 'Søg i migrationspagten' }).pressSequentially('menneskehandel');
  await expect(page.getByRole('listitem').first()).toContainText('Målsætning 10 · stk. 26: ');
  await expect(page.locator('mark').first()).toHaveText('menneskehandel');
});

test('the_article_is_linked', async ({ page }) => {
  await page.goto('/article');
  await expect(page.getByRole('link')).toHaveText(['mål 8', 'stk. 30', '32']);
  await expect(page.getByRole('link', { name: 'mål 8' })).toHaveAttribute('href', '/pagten#o8');
});

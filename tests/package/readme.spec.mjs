// The pages of the README work as they stand there, under the policy that it names.

import { expect } from '@playwright/test';
import { types } from '../server.mjs';
import { testOn } from '../site.mjs';
import { blocks } from './readme.mjs';

const [elementPage, searchPage, articlePage] = blocks('html');
const [policy] = blocks('text').map((text) => text.trim());
const script = /<script type="module">([^]*?)<\/script>/;

/** A page under the policy, which has no inline scripts: the page's own moves into a file. */
function answers(path, page) {
  const body = page.replace(script, `<script type="module" src="${path}.js"></script>`);
  return { [path]: { type: types.html, policy, body }, [`${path}.js`]: { type: types.js, body: page.match(script)?.[1] } };
}

const pages = { ...answers('/element', elementPage), ...answers('/search', searchPage), ...answers('/article', articlePage) };
const test = testOn(pages, { base: '/migration-compact/' });

test('the_page_with_the_element_shows_a_reader_and_a_card', async ({ page }) => {
  await page.goto('/element');
  const [reader, card] = [page.locator('migration-compact').nth(0), page.locator('migration-compact').nth(1)];
  await reader.getByRole('searchbox').fill('menneskehandel');
  await expect(reader.getByRole('list').getByText('Målsætning 10').first()).toBeVisible();
  await expect(card.getByRole('heading').first()).toContainText('Redde menneskeliv');
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

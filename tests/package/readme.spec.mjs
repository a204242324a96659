// The pages of the README work as they stand there, under the policy that it names.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { expect, test } from '@playwright/test';
import { blocks } from './readme.mjs';

const [elementPage, searchPage, articlePage] = blocks('html');
const [policy] = blocks('text');
const types = { js: 'text/javascript', wasm: 'application/wasm' };
const script = /<script type="module">([^]*?)<\/script>/;

let server;
let origin;

test.beforeAll(async () => {
  server = createServer(({ url }, response) => {
    const page = { '/element': elementPage, '/search': searchPage, '/article': articlePage }[url.replace(/\.js$/, '')];
    if (page && url.endsWith('.js')) return response.writeHead(200, { 'content-type': types.js }).end(page.match(script)[1]);
    if (page) {
      // The policy has no inline scripts, so a page's own moves into a file.
      const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy.trim() };
      return response.writeHead(200, headers).end(page.replace(script, `<script type="module" src="${url}.js"></script>`));
    }
    try {
      const content = readFileSync(new URL(`../../dist/${url.match(/^\/migration-compact\/([\w.]+)$/)[1]}`, import.meta.url));
      return response.writeHead(200, { 'content-type': types[url.split('.').pop()] }).end(content);
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${server.address().port}`;
});
test.afterAll(() => server.close());

test('the_page_with_the_element_shows_a_reader_and_a_card', async ({ page }) => {
  await page.goto(`${origin}/element`);
  const [reader, card] = [page.locator('migration-compact').nth(0), page.locator('migration-compact').nth(1)];
  await reader.getByRole('searchbox').fill('menneskehandel');
  await expect(reader.getByRole('list').getByText('Målsætning 10').first()).toBeVisible();
  await expect(card.getByRole('heading').first()).toContainText('Redde menneskeliv');
});

test('the_page_with_a_search_finds_and_marks', async ({ page }) => {
  await page.goto(`${origin}/search`, { waitUntil: 'networkidle' });
  await page.getByRole('searchbox', { name: 'Søg i migrationspagten' }).pressSequentially('menneskehandel');
  await expect(page.getByRole('listitem').first()).toContainText('Målsætning 10 · stk. 26: ');
  await expect(page.locator('mark').first()).toHaveText('menneskehandel');
});

test('the_article_is_linked', async ({ page }) => {
  await page.goto(`${origin}/article`);
  await expect(page.getByRole('link')).toHaveText(['mål 8', 'stk. 30', '32']);
  await expect(page.getByRole('link', { name: 'mål 8' })).toHaveAttribute('href', '/pagten#o8');
});

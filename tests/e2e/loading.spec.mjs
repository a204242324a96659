// What the page fetches, what it may do, and what a reader sees when something fails.

import { expect, heading, hits, open, search, test } from './page.mjs';

const engine = /engine-.*\.wasm$/;

test('nothing_is_fetched_once_the_page_is_drawn', async ({ page, baseURL }) => {
  const requests = [];
  page.on('request', (request) => requests.push(request.url()));
  await open(page);
  await page.waitForLoadState('networkidle');
  expect(requests.every((url) => url.startsWith(baseURL))).toBe(true);
  expect(requests.filter((url) => engine.test(url))).toHaveLength(1);
  const before = requests.length;
  await search(page).pressSequentially('menneskehandel');
  await hits(page).first().getByRole('link').click();
  await page.getByRole('button', { name: 'Kopiér kort henvisning' }).click();
  await page.goBack();
  await expect(hits(page)).not.toHaveCount(0);
  // Chromium asks for the icon anew at each address.
  expect(requests.slice(before).filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
});

test('nothing_is_stored', async ({ page, context }) => {
  await open(page, '#q=børn');
  expect(await context.cookies()).toEqual([]);
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
});

test('the_policy_forbids_what_the_page_does_not_need', async ({ page }) => {
  await open(page);
  const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  await expect(page.locator('[style], main script, main style')).toHaveCount(0);
});

test.describe('failures', () => {
  const failure = (page) => page.getByRole('alert');
  const retry = (page) => page.getByRole('button', { name: 'Prøv igen' });

  const ways = {
    a_missing_engine: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
    a_blocked_engine: (route) => route.abort('blockedbyclient'),
    a_page_in_place_of_the_engine: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    a_truncated_engine: (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from('\0asm\x01\0\0\0\x01', 'latin1') }),
  };

  for (const [name, answer] of Object.entries(ways)) {
    test(`${name}_is_told_and_tried_again`, async ({ page, problems }) => {
      await page.route(engine, answer);
      await page.goto('/#q=børn');
      await expect(failure(page)).toContainText('Teksten kunne ikke indlæses');
      await expect(page).toHaveTitle(/^Teksten kunne ikke indlæses/);
      await retry(page).click();
      await expect(retry(page)).toBeFocused();
      await expect(failure(page)).toBeVisible();

      await page.unroute(engine);
      await retry(page).click();
      await expect(heading(page)).toContainText('resultater for ”børn”');
      await expect(heading(page)).toBeFocused();
      // The browser itself reports what it could not fetch; nothing else may have gone wrong.
      expect(problems.splice(0).filter((problem) => !problem.startsWith('Failed to load resource'))).toEqual([]);
    });
  }
});

test('what_was_typed_while_loading_is_searched', async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(engine, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/', { waitUntil: 'commit' });
  await search(page).fill('børn');
  release();
  await expect(heading(page)).toContainText('resultater for ”børn”');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('the_page_says_what_it_needs_and_where_the_text_is', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.getByText('Indlæser teksten')).toBeHidden();
    await expect(page.getByRole('link', { name: 'A/RES/73/195' })).toBeVisible();
  });
});

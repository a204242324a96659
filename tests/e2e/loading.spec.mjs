// What the pages fetch, what they may do, and what a reader sees when something fails.

import { drawn, expect, heading, hits, open, search, test } from './page.mjs';

const engine = /widget-.*\.wasm$/;

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
  await page.getByRole('button', { name: 'Kopiér henvisning' }).click();
  await page.goBack();
  await expect(hits(page)).not.toHaveCount(0);
  // Chromium asks for the icon anew at each address.
  expect(requests.slice(before).filter((url) => !url.endsWith('/icon.svg'))).toEqual([]);
});

test('nothing_is_stored', async ({ page, context }) => {
  for (const address of ['#q=børn', 'element.html']) {
    await open(page, address);
    expect(await context.cookies()).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  }
});

test('the_policy_forbids_what_the_pages_do_not_need', async ({ page }) => {
  for (const address of ['', 'element.html']) {
    await open(page, address);
    const policy = await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-inline|'unsafe-eval'/);
  }
});

test.describe('failures', () => {
  const failure = (page) => page.locator('[part="error"]');
  const retry = (page) => page.getByRole('button', { name: 'Prøv igen' });
  const text = (page) => page.getByText('GCM hviler på FN-pagtens formål og principper.');

  const ways = {
    a_missing_engine: (route) => route.fulfill({ status: 404, contentType: 'text/html', body: '<!doctype html>' }),
    a_blocked_engine: (route) => route.abort('blockedbyclient'),
    a_page_in_place_of_the_engine: (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }),
    a_truncated_engine: (route) => route.fulfill({ contentType: 'application/wasm', body: Buffer.from('\0asm\x01\0\0\0\x01', 'latin1') }),
  };

  test('a_shared_link_leads_to_its_place_in_the_text', async ({ page, problems }) => {
    await page.route(engine, ways.a_missing_engine);
    await open(page, '#o8');
    await expect(page.getByRole('heading', { name: /^Målsætning 8/ })).toBeInViewport();
    // What the text does to be seen is over.
    await page.waitForTimeout(1500);
    expect(Math.abs((await page.locator('#gcm-o8').boundingBox()).y)).toBeLessThan(20);
    problems.length = 0;
  });

  for (const [name, answer] of Object.entries(ways)) {
    test(`${name}_is_told_and_tried_again_and_the_text_is_there`, async ({ page, problems }) => {
      await page.route(engine, answer);
      await open(page, '#q=børn');
      await expect(failure(page)).toContainText('kunne ikke indlæses');
      await expect(page.getByText(/resultater for/i)).toHaveCount(0);
      await expect(text(page)).toBeVisible();
      // What can still be searched is the text on the page.
      await page.getByRole('searchbox', { name: 'Søg i teksten nedenfor' }).fill('boern');
      await expect(page.getByText(/^\d+ resultat(er)? for ”boern”$/)).toBeVisible();

      await page.unroute(engine);
      await retry(page).click();
      await expect(heading(page)).toContainText('resultater for ”børn”');
      await expect(text(page)).toBeHidden();
      // The browser itself reports what it could not fetch; nothing else may have gone wrong.
      expect(problems.splice(0).filter((problem) => !problem.startsWith('Failed to load resource'))).toEqual([]);
    });
  }

  test('the_showcase_tells_of_a_failure_and_carries_on_after_it', async ({ page, problems }) => {
    await page.route(engine, ways.a_missing_engine);
    await open(page, 'element.html');
    await expect(failure(page)).toHaveCount(await page.locator('migration-compact').count());
    await expect(page.locator('#code')).toBeHidden();
    await page.unroute(engine);
    await page.locator('#preview').getByRole('button', { name: 'Prøv igen' }).click();
    await expect(page.locator('#preview').getByRole('heading')).toContainText('Redde menneskeliv');
    await expect(page.locator('#code')).toContainText('objective="8"');
    expect(problems.splice(0).filter((problem) => !problem.startsWith('Failed to load resource'))).toEqual([]);
  });

  test('without_its_script_the_page_shows_the_text_and_says_what_is_missing', async ({ page, problems }) => {
    await page.route(/\/assets\/.*\.js$/, (route) => route.abort());
    await page.goto('/#q=børn');
    await expect(page.getByText('Søgning, henvisninger og citater kommer til')).toBeVisible();
    await expect(text(page)).toBeVisible();
    problems.length = 0;
  });
});

test('a_slow_engine_leaves_the_text_to_read', async ({ page }) => {
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(engine, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/');
  const text = page.getByText('GCM hviler på FN-pagtens formål og principper.');
  await expect(text).toBeVisible();
  await expect.poll(() => page.locator('.fallback').evaluate((element) => getComputedStyle(element).opacity)).toBe('1');
  release();
  await drawn(page);
  await expect(text).toBeHidden();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the_front_page_is_the_text', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByText('Søgning, henvisninger og citater kommer til')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'PRÆAMBEL' })).toBeVisible();
    await expect(page.getByText('Søg for eksempel')).toBeHidden();
    await expect(page.getByRole('contentinfo').getByRole('link', { name: 'A/RES/73/195' })).toBeVisible();
  });

  test('the_showcase_says_what_it_needs', async ({ page }) => {
    await page.goto('/element.html');
    await expect(page.locator('noscript strong')).toBeVisible();
  });
});

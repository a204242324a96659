// Addresses, Back and Forward, and the keyboard.

import { expect, heading, hits, open, search, test } from './page.mjs';

const titles = {
  '': 'Sikker, ordentlig og regulær migration',
  '#o9': /^Målsætning 9 · stk\. 25/,
  '#p43.a.ii': 'Stk. 43, litra a, nr. ii',
  '#pr8': /^Princip 8: Børne-sensitiv/,
  '#fn2': 'Fodnote 2',
  '#vision': 'Vision og vejledende principper',
  '#objectives': 'Målsætninger og tilsagn',
  '#intro': 'Indledning',
  '#agenda-2030': /2030-dagsordenen/,
  '#q=b%C3%B8rn': /^\d+ resultater for ”børn”$/,
  '#q=børn+og+unge': /^\d+ resultater for ”børn og unge”$/,
};

test('every_address_opens_by_itself', async ({ page }) => {
  for (const [hash, title] of Object.entries(titles)) {
    await page.goto('about:blank');
    await open(page, hash);
    await expect(heading(page)).toHaveText(title);
    await expect(search(page)).toHaveValue(hash.startsWith('#q=') ? /^børn/ : '');
  }
});

test('back_and_forward_restore_view_scroll_and_focus', async ({ page }) => {
  await open(page, '#q=migranter');
  const link = hits(page).nth(7).getByRole('link');
  await link.scrollIntoViewIfNeeded();
  const id = await link.getAttribute('href');
  await page.evaluate(() => scrollBy(0, 200));
  const scroll = await page.evaluate(() => scrollY);
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await expect(page).toHaveURL(new RegExp(`${id.replace('.', '\\.')}$`));

  await page.goBack();
  await expect(hits(page)).toHaveCount(10);
  await expect(hits(page).nth(7).getByRole('link')).toBeFocused();
  expect(Math.abs((await page.evaluate(() => scrollY)) - scroll)).toBeLessThan(300);

  await page.goForward();
  await expect(page).toHaveURL(new RegExp(`${id.replace('.', '\\.')}$`));
  await expect(heading(page)).toBeFocused();
});

test('a_query_typed_is_one_entry_of_the_history', async ({ page }) => {
  await open(page);
  await search(page).pressSequentially('menneskehandel');
  await hits(page).first().getByRole('link').click();
  await expect(heading(page)).toContainText('Målsætning 10');
  await page.getByRole('link', { name: 'Resultater for ”menneskehandel”' }).click();
  await expect(heading(page)).toContainText('resultater for ”menneskehandel”');
  await page.goBack();
  await page.goBack();
  await expect(heading(page)).toContainText('resultater for ”menneskehandel”');
  await expect(search(page)).toHaveValue('menneskehandel');
  await page.goBack();
  await expect(heading(page)).toHaveText(titles['']);
  await expect(search(page)).toHaveValue('');
});

test('the_keyboard_alone_searches_opens_and_returns', async ({ page }) => {
  await open(page);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Gå til indholdet' })).toBeFocused();
  await expect(page.getByRole('link', { name: 'Gå til indholdet' })).toBeInViewport();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('smuglere');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(hits(page).first().getByRole('link')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toBeVisible();
  await expect(heading(page)).toBeFocused();
  // From the heading on to the first link of the place, and back to the result.
  await page.keyboard.press('Tab');
  await expect(page.getByRole('article').locator('header ~ * a').first()).toBeFocused();
  await page.goBack();
  await expect(hits(page).first().getByRole('link')).toBeFocused();
});

test('the_skip_link_goes_to_the_content', async ({ page }) => {
  await open(page, '#o9');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await expect(page).toHaveURL(/#o9$/);
});

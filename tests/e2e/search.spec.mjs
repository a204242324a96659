// Searching: what the reader types, sees and is told.

import { expect, heading, hits, open, search, test } from './page.mjs';

test('results_follow_each_letter_typed', async ({ page }) => {
  await open(page);
  const typed = 'menneskesmugling';
  for (const [index, letter] of [...typed].entries()) {
    await search(page).press(letter);
    if (index > 4) await expect(heading(page)).toContainText(`”${typed.slice(0, index + 1)}”`);
  }
  await expect(hits(page).first()).toContainText('Styrke den transnationale indsats mod menneskesmugling.');
  await expect(search(page)).toBeFocused();
  await expect(page).toHaveURL(/#q=menneskesmugling$/);
  await expect(page).toHaveTitle(/^\d+ resultater for ”menneskesmugling” – /);
});

test('what_was_found_is_marked_and_explained', async ({ page }) => {
  await open(page, '#q=menneskehandel');
  const hit = hits(page).first();
  await expect(hit.locator('h2 mark')).toHaveText('menneskehandel');
  await expect(hit.locator('.excerpt mark').first()).toHaveText(/menneskehandel/);
  await expect(hit.locator('.reasons')).toHaveText(/^Fundet via ”menneskehandel”/);
  await expect(hit).toContainText('Målsætning 10');
});

test('a_mended_spelling_is_told', async ({ page }) => {
  await open(page, '#q=mennskehandel');
  await expect(page.locator('.correction')).toHaveText('Læst som ”menneskehandel” i stedet for ”mennskehandel”.');
  await expect(hits(page).first()).toContainText('menneskehandel');
});

test('nothing_found_is_said_and_leads_on', async ({ page }) => {
  await open(page);
  await search(page).fill('qwzxqwzx');
  await expect(heading(page)).toHaveText('Ingen resultater for ”qwzxqwzx”');
  await expect(page.getByRole('status')).toHaveText('Ingen resultater for ”qwzxqwzx”');
  await page.getByRole('link', { name: 'de 23 målsætninger' }).click();
  await expect(heading(page)).toHaveText('Sikker, ordentlig og regulær migration');
});

test('more_results_are_shown_and_focused_until_all_are', async ({ page }) => {
  await open(page, '#q=migranter');
  const total = Number((await heading(page).textContent()).match(/\d+/)[0]);
  expect(total).toBeGreaterThan(20);
  await expect(hits(page)).toHaveCount(10);
  const more = page.getByRole('button', { name: /^Vis \d+ mere$/ });
  await more.click();
  await expect(hits(page)).toHaveCount(20);
  await expect(hits(page).nth(10).getByRole('link')).toBeFocused();
  for (let shown = 20; shown < total; shown += 10) await more.click();
  await expect(hits(page)).toHaveCount(total);
  await expect(more).toHaveCount(0);
  const links = await hits(page).getByRole('link').evaluateAll((all) => all.map(({ hash }) => hash));
  expect(new Set(links).size).toBe(total);
});

test('the_number_of_results_is_said_once_typing_rests', async ({ page }) => {
  await open(page);
  await search(page).pressSequentially('børn');
  await expect(page.getByRole('status')).toHaveText('');
  await expect(page.getByRole('status')).toHaveText(/^\d+ resultater for ”børn”$/);
});

test('an_emptied_field_is_the_front_page', async ({ page }) => {
  await open(page);
  await search(page).fill('børn');
  await expect(hits(page)).not.toHaveCount(0);
  await search(page).fill('  ');
  await expect(heading(page)).toHaveText('Sikker, ordentlig og regulær migration');
  await expect(page).toHaveURL(/\/#?$/);
});

test('a_citation_finds_its_place_first', async ({ page }) => {
  for (const [query, id] of [['mål 8', '#o8'], ['stk. 43, litra a', '#p43.a'], ['princip 7', '#pr7']]) {
    await page.goto('about:blank');
    await open(page, `#q=${encodeURIComponent(query)}`);
    await expect(hits(page).first().getByRole('link')).toHaveAttribute('href', id);
  }
});

test('markup_in_a_query_stays_text', async ({ page }) => {
  await open(page);
  await search(page).fill('<img src=x onerror=alert(1)>');
  await expect(heading(page)).toContainText('<img src=x onerror=alert(1)>');
  await expect(page.locator('main img')).toHaveCount(0);
});

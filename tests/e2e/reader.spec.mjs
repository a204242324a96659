// The front page as its readers use it; what the element does by itself is tested in tests/element.

import { readFileSync } from 'node:fs';
import { expect, heading, hits, open, search, test } from './page.mjs';

const site = 'Global Compact for Migration på dansk';

/** What each address opens, and what the tab is called. */
const addresses = {
  '': ['De 23 målsætninger', site],
  '#o9': [/^Målsætning 9 · stk\. 25/, `Målsætning 9: Styrke den transnationale indsats mod menneskesmugling. – ${site}`],
  '#p43.a.ii': ['Stk. 43, litra a, nr. ii', `Stk. 43, litra a, nr. ii – ${site}`],
  '#pr8': [/^Princip 8: Børne-sensitiv/, `Princip 8: Børne-sensitiv – ${site}`],
  '#fn2': ['Fodnote 2', `Fodnote 2 – ${site}`],
  '#intro': ['Indledning', `Indledning – ${site}`],
  '#q=b%C3%B8rn': [/^\d+ resultater for ”børn”$/, `”børn” – ${site}`],
  '#q=børn+og+unge': [/^\d+ resultater for ”børn og unge”$/, `”børn og unge” – ${site}`],
  '#o24': [/^Stedet ”o24” findes ikke/, site],
};

for (const [hash, [name, title]] of Object.entries(addresses)) {
  test(`the_address_${hash || 'without_a_hash'}_opens_by_itself`, async ({ page }) => {
    await open(page, hash);
    await expect(heading(page)).toHaveText(name);
    await expect(page).toHaveTitle(title);
    await expect(search(page)).toHaveValue(hash.startsWith('#q=') ? /^børn/ : '');
  });
}

test('results_follow_each_letter_typed', async ({ page }) => {
  await open(page);
  const typed = 'menneskesmugling';
  for (const [index, letter] of [...typed].entries()) {
    await search(page).press(letter);
    if (index > 4) await expect(heading(page)).toContainText(`”${typed.slice(0, index + 1)}”`);
  }
  await expect(hits(page).first()).toContainText('Styrke den transnationale indsats mod menneskesmugling.');
  await expect(hits(page).first().locator('.excerpt mark').first()).toHaveText(/menneskesmugl/);
  await expect(hits(page).first()).toContainText('Fundet via');
  await expect(search(page)).toBeFocused();
  await expect(page).toHaveURL(/#q=menneskesmugling$/);
  await expect(page).toHaveTitle(`”menneskesmugling” – ${site}`);
});

test('back_and_forward_restore_view_focus_and_title', async ({ page }) => {
  await open(page);
  await page.getByRole('link', { name: 'menneskehandel', exact: true }).click();
  await expect(heading(page)).toContainText('resultater for ”menneskehandel”');
  await hits(page).first().getByRole('link').click();
  await expect(heading(page)).toBeFocused();
  await expect(page).toHaveURL(/#o10$/);
  await expect(page).toHaveTitle(/^Målsætning 10: /);

  await page.goBack();
  await expect(hits(page).first().getByRole('link')).toBeFocused();
  await expect(page).toHaveTitle(/^”menneskehandel” – /);
  await page.goBack();
  await expect(heading(page)).toHaveText('De 23 målsætninger');
  await expect(page).toHaveTitle(site);
  await expect(search(page)).toHaveValue('');
  await page.goForward();
  await page.goForward();
  await expect(heading(page)).toContainText('Målsætning 10');
});

test('the_brand_leads_back_to_the_overview', async ({ page }) => {
  await open(page, '#o9');
  await page.getByRole('link', { name: 'Migrationspagten', exact: true }).click();
  await expect(heading(page)).toHaveText('De 23 målsætninger');
  await expect(page).toHaveTitle(site);
});

test('every_objective_is_one_click_away', async ({ page }) => {
  await open(page);
  const links = page.locator('ol.objectives a');
  expect(await links.evaluateAll((all) => all.map(({ hash }) => hash))).toEqual(Array.from({ length: 23 }, (_, index) => `#o${index + 1}`));
  await links.nth(8).click();
  await expect(page).toHaveURL(/#o9$/);
  await expect(heading(page)).toContainText('Styrke den transnationale indsats mod menneskesmugling.');
});

test('an_opened_place_has_its_footnotes_and_neighbours', async ({ page }) => {
  await open(page, '#p2');
  await expect(page.locator('[part="footnote"]')).toHaveCount(3);
  await page.getByRole('navigation', { name: 'Forrige og næste' }).getByRole('link', { name: 'Næste' }).click();
  await expect(heading(page)).toHaveText('Stk. 3');
  await expect(page).toHaveURL(/#p3$/);
});

test('the_keyboard_alone_searches_opens_and_returns', async ({ page }) => {
  await open(page);
  for (let steps = 0; steps < 12; steps += 1) {
    await page.keyboard.press('Tab');
    if (await search(page).evaluate((input) => input.matches(':focus'))) break;
  }
  await expect(search(page)).toBeFocused();
  await page.keyboard.type('smuglere');
  await page.keyboard.press('Enter');
  await hits(page).first().getByRole('link').press('Enter');
  await expect(heading(page)).toBeFocused();
  await page.goBack();
  await expect(hits(page).first().getByRole('link')).toBeFocused();
});

test('the_search_box_is_seen_at_once_on_a_phone', async ({ page }) => {
  for (const [width, height] of [[320, 640], [390, 700]]) {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(search(page)).toBeInViewport({ ratio: 1 });
    await expect(page.getByRole('link', { name: 'Brug på din hjemmeside' })).toBeInViewport({ ratio: 1 });
  }
});

test('the_page_tells_where_the_text_is_from', async ({ page }) => {
  await open(page);
  const about = page.getByRole('contentinfo');
  await expect(about).toContainText('Uofficiel dansk oversættelse af det færdigforhandlede udkast af 13. juli 2018');
  await expect(about.getByRole('link', { name: 'A/RES/73/195' })).toHaveAttribute('href', 'https://undocs.org/A/RES/73/195');
  await expect(about).toContainText(/Kildens SHA-256\s*[0-9a-f]{12} …/);
  await expect(about).toContainText(/Version\s*\d+\.\d+\.\d+/);
});

test('the_whole_text_is_saved_as_a_file', async ({ page }) => {
  await open(page);
  const saved = async (name) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    return [file.suggestedFilename(), readFileSync(await file.path(), 'utf8')];
  };
  const [text, words] = await saved('Tekst');
  expect(text).toBe('gcm-da.txt');
  expect(words).toContain('PRÆAMBEL');
  const [json, data] = await saved('JSON');
  expect(json).toBe('gcm-da.json');
  const { provisions, footnotes } = JSON.parse(data);
  expect([provisions.map(({ id }) => id), footnotes.length])
    .toEqual([['intro', 'preamble', 'vision', 'framework', 'objectives', 'implementation', 'follow-up'], 3]);
});

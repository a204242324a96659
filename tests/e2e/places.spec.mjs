// The front page, and places opened from it.

import { readFileSync } from 'node:fs';
import { expect, heading, open, part, test } from './page.mjs';

test('the_front_page_leads_to_every_objective_and_principle', async ({ page }) => {
  await open(page);
  const objectives = part(page, 'De 23 målsætninger').getByRole('listitem');
  await expect(objectives).toHaveCount(23);
  const links = (name) => part(page, name).getByRole('listitem').getByRole('link').evaluateAll((all) => all.map(({ hash }) => hash));
  expect(await links('De 23 målsætninger')).toEqual(Array.from({ length: 23 }, (_, index) => `#o${index + 1}`));
  expect(await links('De 10 vejledende principper')).toEqual(Array.from({ length: 10 }, (_, index) => `#pr${index + 1}`));
  await objectives.nth(8).click();
  await expect(heading(page)).toHaveText('Målsætning 9 · stk. 25: Styrke den transnationale indsats mod menneskesmugling.');
  await expect(page).toHaveURL(/#o9$/);
});

test('the_front_page_tells_where_the_text_is_from', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('contentinfo')).toContainText('Uofficiel dansk oversættelse');
  await expect(page.getByRole('contentinfo')).toContainText('13. juli 2018');
  await expect(page.getByRole('link', { name: 'A/RES/73/195' })).toHaveAttribute('href', 'https://undocs.org/A/RES/73/195');
});

test('a_paragraph_has_its_footnotes_and_neighbours', async ({ page }) => {
  await open(page, '#p2');
  await expect(page.locator('[role=doc-noteref]')).toHaveText(['kernemenneskerettighedstraktater, fodnote 1', 'Paris-aftalen, fodnote 2', 'arbejdsmigration, fodnote 3']);
  await expect(part(page, 'Fodnoter').getByRole('listitem')).toHaveCount(3);
  await expect(part(page, 'Fodnoter')).toContainText('FN’s konvention om barnets rettigheder (CRC)');
  await page.getByRole('navigation', { name: 'Forrige og næste' }).getByRole('link', { name: 'Næste Stk. 3' }).click();
  await expect(heading(page)).toHaveText('Stk. 3');
  await page.getByRole('navigation', { name: 'Stykker' }).getByRole('link', { name: 'Stk. 43', exact: true }).click();
  await expect(heading(page)).toHaveText('Stk. 43');
});

test('items_stand_in_their_order_and_have_addresses', async ({ page }) => {
  await open(page, '#p43');
  const signs = page.locator('.text .sign');
  await expect(signs).toHaveText(['a', 'b', 'c'].flatMap((litra) => [litra, ...(litra === 'a' ? 'i ii iii iv v' : 'i ii iii').split(' ')])
    .map((sign) => new RegExp(`(^|\\s)${sign}[.)]$`)));
  await page.getByRole('link', { name: 'Stk. 43, litra a, nr. ii.' }).click();
  await expect(heading(page)).toHaveText('Stk. 43, litra a, nr. ii');
});

test('an_objective_shows_its_principles_and_relatives_with_reasons', async ({ page }) => {
  await open(page, '#o9');
  await expect(part(page, 'Vejledende principper').getByRole('listitem').last()).toHaveText('Princip 8: Børne-sensitiv”kvinders og børns særlige behov”');
  const nearest = part(page, 'Beslægtede målsætninger').getByRole('listitem').first();
  await expect(nearest).toContainText('Fælles: menneskehandel og menneskesmugling');
  await nearest.getByRole('link').click();
  await expect(heading(page)).toContainText('Målsætning 10');
});

test('words_that_refer_are_links_to_what_they_mean', async ({ page }) => {
  await open(page, '#p46');
  await page.locator('.text').getByRole('link', { name: 'netværket' }).click();
  await expect(heading(page)).toHaveText('Stk. 45');
  // Here the network is the place itself: its name leads to the body instead.
  await page.locator('.text').getByRole('link', { name: 'netværket', exact: true }).first().click();
  await expect(heading(page)).toContainText('FN migrationsnetværk');
  await expect(page).toHaveURL(/#un-network-on-migration$/);
});

test('instruments_are_listed_below_with_symbol_year_and_official_page', async ({ page }) => {
  await open(page, '#p42');
  const entry = part(page, 'Henvisninger').getByRole('listitem').filter({ hasText: '2030-dagsordenen' });
  await expect(entry).toHaveText('2030-dagsordenen for bæredygtig udviklingA/RES/70/1, 2015');
  await expect(entry.getByRole('link', { name: 'A/RES/70/1' })).toHaveAttribute('href', /^https:\/\//);
  await entry.getByRole('link', { name: '2030-dagsordenen' }).click();
  await expect(heading(page)).toHaveText('Resolution fra 2015: 2030-dagsordenen for bæredygtig udvikling');
  await expect(part(page, 'Omtales i').getByRole('listitem').filter({ hasText: 'Stk. 42' })).toContainText('”2030-dagsordenen for bæredygtig udvikling”');
});

test('a_place_tells_who_refers_to_it', async ({ page }) => {
  await open(page, '#p45');
  await expect(part(page, 'Omtales i').getByRole('listitem')).toHaveText(['Stk. 46”netværket” og ”de institutionelle arrangementers”']);
});

test('a_citation_is_copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#o9');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Kopiér kort henvisning' }).click();
  await expect(page.getByRole('status')).toHaveText('Kopieret');
  expect(await clipboard()).toBe('GCM, målsætning 9');
  await page.getByRole('button', { name: 'Kopiér fuld henvisning' }).click();
  await expect(page.getByRole('button', { name: 'Kopieret fuld henvisning' })).toBeVisible();
  expect(await clipboard()).toMatch(/^FN, Global Compact for Safe, Orderly and Regular Migration \(GCM\), målsætning 9\. Uofficiel/);
});

test('a_quotation_is_copied_whole_or_in_the_sentences_that_are_marked', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await open(page, '#p31');
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  const copy = page.getByRole('button', { name: 'Kopiér citat' });
  await copy.click();
  expect(await clipboard()).toMatch(/^”Vi giver tilsagn om at sikre, at alle migranter, .+ menneskerettigheder\.” \(FN, .+, stk\. 31\. .+\)$/);

  await open(page, '#p31');
  await page.locator('.text p').evaluate((paragraph) => {
    const node = [...paragraph.childNodes].find(({ textContent }) => textContent.includes('migrantinkluderende'));
    const start = node.textContent.indexOf('styrke migrantinkluderende');
    getSelection().setBaseAndExtent(node, start, node, start + 'styrke migrantinkluderende serviceudbydersystemer'.length);
  });
  await copy.click();
  // The safeguard that the marked words were cut before comes with them.
  expect(await clipboard()).toMatch(/^”Endvidere giver vi tilsagn om at styrke .+ har hjemmel i lov, .+ menneskerettigheder\.” \(FN, .+, stk\. 31\./);
});

test('a_place_and_the_whole_are_downloaded', async ({ page }) => {
  await open(page, '#o8');
  const saved = async (button) => {
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    const content = readFileSync(await file.path(), 'utf8');
    return [file.suggestedFilename(), content];
  };
  const place = page.getByRole('region', { name: 'Henvis, citér og hent' });
  const [name, json] = await saved(place.getByRole('button', { name: 'Hent som JSON', exact: true }));
  expect(name).toBe('gcm-da-o8.json');
  expect(JSON.parse(json).id).toBe('o8');
  const [whole, text] = await saved(page.getByRole('contentinfo').getByRole('button', { name: 'Hent som Tekst' }));
  expect(whole).toBe('gcm-da.txt');
  expect(text).toContain('PRÆAMBEL');
});

test('a_clipboard_that_refuses_is_told', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
  });
  await open(page, '#o9');
  await page.getByRole('button', { name: 'Kopiér kort henvisning' }).click();
  await expect(page.getByRole('status')).toContainText('markér teksten');
});

test('an_unknown_place_is_named_and_leads_on', async ({ page }) => {
  for (const id of ['o24', 'p55', 'constructor', '%3Cb%3E', '%E0%A4%A']) {
    await page.goto('about:blank');
    await open(page, `#${id}`);
    await expect(heading(page)).toHaveText(/^Stedet ”.+” findes ikke$/);
    await expect(page.getByRole('link', { name: 'forsiden' })).toHaveAttribute('href', '#');
  }
});

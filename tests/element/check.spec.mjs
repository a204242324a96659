// Checking a quotation.

import { coloured, violations } from '../axe.mjs';
import { expect, onlyIn, overhang, strict, test } from './site.mjs';

const reader = '<migration-compact></migration-compact>';

async function check(page, quotation, { open = 'Kontrollér et citat', label = 'Citat på dansk', button = 'Kontrollér' } = {}) {
  const toggle = page.getByRole('button', { name: open });
  if ((await toggle.getAttribute('aria-expanded')) === 'false') await toggle.click();
  await page.getByLabel(label).fill(quotation);
  await page.getByRole('button', { name: button, exact: true }).click();
}

test('the_field_is_behind_a_disclosure_in_the_reader_alone', async ({ page, visit }) => {
  await visit(`${reader}<migration-compact view="search"></migration-compact><migration-compact view="card" objective="8"></migration-compact>`);
  const toggle = page.getByRole('button', { name: 'Kontrollér et citat' });
  await expect(toggle).toHaveCount(1);
  await expect(toggle).toHaveAttribute('aria-expanded', 'false');
  await expect(page.getByLabel('Citat på dansk')).toBeHidden();
  await toggle.click();
  await expect(toggle).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByLabel('Citat på dansk')).toBeVisible();
  await toggle.click();
  await expect(page.getByLabel('Citat på dansk')).toBeHidden();
});

const altered = 'GCM er et bindende juridisk samarbejdsbaseret instrument';
const cases = [
  { name: 'verbatim', quotation: 'Vi skal redde liv', verdict: 'Ordret', place: /^Stk\. 13$/, context: /[Vv]i skal redde liv/ },
  { name: 'altered', quotation: altered, verdict: 'Ændret', place: /^Stk\. 7$/, del: ['ikke-'], context: /ikke-bindende juridisk/ },
  { name: 'clipped', quotation: 'migranter ikke kan retsforfølges som konsekvens af, at de har benyttet sig af menneskesmuglere', verdict: 'Klippet', place: /^Målsætning 9 · stk\. 25$/, context: /lovovertrædelser/ },
];

for (const { name, quotation, verdict, place, del = [], context } of cases) {
  test(`the_answer_to_a_quotation_is_${name}`, async ({ page, visit }) => {
    await visit(reader);
    await check(page, quotation);
    await expect(page.getByRole('heading', { name: verdict, exact: true, level: 3 })).toBeVisible();
    const answer = page.locator('.verdict');
    await expect(answer.locator('blockquote')).toHaveText(context);
    // The words for screen readers stand around those that are seen.
    expect(await answer.locator('del').evaluateAll((all) => all.map(({ childNodes }) => childNodes[1].textContent.trim()))).toEqual(del);
    await expect(answer.locator('ins')).toHaveCount(0);
    await expect(page.locator('[part="status"]')).toHaveText(new RegExp(`^${verdict}`));
    const link = answer.getByRole('link', { name: place }).first();
    await expect(link).toHaveAttribute('href', /^#p|^#o/);
    const id = await link.getAttribute('data-id');
    await link.click();
    expect(await page.locator('migration-compact').evaluate((element) => element.provision)).toBe(id);
    await expect(page.locator('[data-name="heading"]')).toBeFocused();
    // The answer stays while one reads on.
    await expect(answer).toBeVisible();
  });
}

test('a_sign_tells_the_verdicts_apart_and_is_not_said', async ({ page, visit }) => {
  await visit(reader);
  const signs = [];
  for (const quotation of [...cases.map(({ quotation }) => quotation), 'migration er en menneskerettighed']) {
    await check(page, quotation);
    signs.push(await page.locator('.verdict > h3').textContent());
  }
  expect(signs).toEqual(['= Ordret', '≠ Ændret', '… Klippet', '× Findes ikke']);
  await expect(page.getByRole('heading', { name: 'Findes ikke', exact: true })).toBeVisible();
});

test('what_is_not_in_the_text_is_absent', async ({ page, visit }) => {
  await visit(reader);
  await check(page, 'Vi skal redde liv');
  await check(page, 'migration er en menneskerettighed');
  await expect(page.locator('.verdict')).toHaveText('× Findes ikkeCitatet findes ikke i den danske tekst. FN-tekstens tiltag under hver målsætning er ikke med.');
  await expect(page.locator('.verdict a, blockquote')).toHaveCount(0);
  await expect(page.locator('[part="status"]')).toHaveText('Findes ikke. Citatet findes ikke i den danske tekst. FN-tekstens tiltag under hver målsætning er ikke med.');
});

test('what_is_too_short_for_a_quotation_is_left_to_the_search', async ({ page, visit }) => {
  await visit(reader);
  const words = 'Et enkelt ord eller et par småord er for lidt til at blive kontrolleret som citat. Søg efter det i teksten i stedet.';
  for (const quotation of ['menneskehandel', '”børn”.', 'og til']) {
    await check(page, 'Vi skal redde liv');
    await check(page, quotation);
    await expect(page.locator('.answer')).toHaveText(words);
    await expect(page.locator('[part="status"]')).toHaveText(words);
  }
  await page.locator('migration-compact').evaluate((element) => (element.locale = 'en'));
  await expect(page.locator('.answer')).toHaveText(/^A single word, or a couple of small ones, is too short/);
});

test('what_the_quoter_has_marked_as_left_out_is_no_change', async ({ page, visit }) => {
  await visit(reader);
  const marked = 'Ordret, bortset fra det, du selv har markeret som udeladt.';
  for (const mark of ['…', '[...]']) {
    await check(page, `GCM er et ikke-bindende ${mark} samarbejdsbaseret instrument`);
    await expect(page.getByRole('heading', { name: 'Ordret', exact: true })).toBeVisible();
    await expect(page.locator('.verdict > p')).toHaveText(`Citatet står ${marked.replace('Ordret', 'ordret i teksten')}`);
    await expect(page.locator('.diff del')).toHaveCount(1);
  }
  await check(page, 'Vi skal redde liv …');
  await expect(page.locator('.verdict > p')).toHaveText('Citatet står ordret i teksten.');
});

test('changes_are_told_to_screen_readers_in_words', async ({ page, visit }) => {
  await visit(reader);
  await check(page, altered);
  await expect(page.locator('.diff del')).toHaveText('(udeladt: ikke-) ');
  await expect(page.locator('.diff del .unseen').first()).toHaveCSS('width', '1px');
});

test('an_empty_quotation_is_asked_for', async ({ page, visit }) => {
  await visit(reader);
  await check(page, '  ');
  await expect(page.locator('.answer')).toHaveText('Skriv eller indsæt et citat først.');
  await expect(page.getByLabel('Citat på dansk')).toBeFocused();
});

test('a_quotation_is_text_and_never_markup', async ({ page, visit }) => {
  await visit(reader, { policy: strict });
  await check(page, 'GCM er et <img src=x onerror=alert(1)> ikke-bindende juridisk samarbejdsbaseret instrument');
  await expect(page.locator('.diff ins').first()).toContainText('img');
  await expect(page.locator('migration-compact img')).toHaveCount(0);
  expect(await visit.faults()).toEqual([]);
});

test('a_quotation_is_checked_by_keyboard_alone', async ({ page, visit }) => {
  await visit(reader);
  await page.getByRole('button', { name: 'Søg', exact: true }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Kontrollér et citat' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Citat på dansk')).toBeFocused();
  await page.keyboard.type('Vi skal redde liv');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Kontrollér', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.locator('.verdict a').first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-name="heading"]')).toBeFocused();
});

test('english_controls_leave_the_text_danish', async ({ page, visit }) => {
  await visit('<migration-compact locale="en"></migration-compact>');
  await check(page, altered, { open: 'Check a quotation', label: 'Quotation (in Danish)', button: 'Check' });
  await expect(page.getByRole('heading', { name: 'Altered', exact: true })).toBeVisible();
  await expect(page.locator('.diff')).toHaveAttribute('lang', 'da');
  await expect(page.locator('.diff del')).toHaveText('(left out: ikke-) ');
  await expect(page.locator('.diff del [lang="en"]')).toHaveText('(left out:');
});

test('pages_can_say_it_in_their_own_words_and_what_was_written_stays', async ({ page, visit }) => {
  await visit(reader);
  await check(page, 'Vi skal redde liv');
  await page.locator('migration-compact').evaluate((element) => (element.messages = { checkQuote: 'Har I citeret ret?', verbatim: 'Ja' }));
  await expect(page.getByRole('button', { name: 'Har I citeret ret?' })).toHaveAttribute('aria-expanded', 'true');
  await expect(page.getByLabel('Citat på dansk')).toHaveValue('Vi skal redde liv');
  await page.getByRole('button', { name: 'Kontrollér', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Ja', exact: true })).toBeVisible();
});

for (const colorScheme of ['light', 'dark']) {
  test(`axe_finds_nothing_in_the_answers_${colorScheme}`, async ({ page, site, visit }) => {
    await page.emulateMedia({ colorScheme });
    await visit(`<main><h1>Vært</h1>${reader}</main>`, { head: coloured(site) });
    for (const quotation of [...cases.map(({ quotation }) => quotation), 'GCM er et meget bindende juridisk samarbejdsbaseret instrument', 'migration er en menneskerettighed']) {
      await check(page, quotation);
      expect(await violations(page)).toEqual([]);
    }
  });
}

test('at_320_pixels_the_answer_fits', async ({ page, visit }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await visit(reader);
  await check(page, altered);
  expect(await overhang(page)).toBe(0);
  const heights = await page.locator('.check :is(a, button, textarea)').evaluateAll((all) => all.map((target) => target.getBoundingClientRect().height));
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(24);
});

test('question_and_answer_outlast_whatever_is_drawn_anew', async ({ page, visit }) => {
  await visit(reader);
  await check(page, altered);
  const field = page.getByRole('textbox', { name: 'Citat på dansk' });
  await field.fill(`${altered}, og`);
  await field.evaluate((field) => field.setSelectionRange(4, 7));
  const element = page.locator('migration-compact');
  await element.evaluate((element) => (element.locale = 'en'));
  await expect(page.getByRole('heading', { name: 'Altered', exact: true })).toBeVisible();
  await expect(page.locator('.diff del')).toHaveText('(left out: ikke-) ');
  const written = page.getByRole('textbox', { name: 'Quotation (in Danish)' });
  await expect(written).toHaveValue(`${altered}, og`);
  await expect(written).toBeFocused();
  expect(await written.evaluate(({ selectionStart, selectionEnd }) => [selectionStart, selectionEnd])).toEqual([4, 7]);
  await element.evaluate((element) => element.setAttribute('heading-level', 4));
  await expect(page.getByRole('heading', { name: 'Altered', exact: true, level: 5 })).toBeVisible();
  await page.getByRole('searchbox').fill('børn');
  await page.locator('.hit a').first().click();
  await expect(page.locator('.verdict')).toBeVisible();
  await check(page, ' ', { open: 'Check a quotation', label: 'Quotation (in Danish)', button: 'Check' });
  await element.evaluate((element) => (element.locale = 'da'));
  await expect(page.locator('.verdict')).toHaveCount(0);
});

test('of_many_other_places_a_few_are_shown_and_the_rest_on_demand', async ({ page, visit }) => {
  await visit(reader);
  await check(page, 'vi giver tilsagn om');
  const links = page.locator('.verdict a').locator('visible=true');
  await expect(links).toHaveCount(6);
  const more = page.getByRole('button', { name: /^Vis \d+ flere$/ });
  const rest = Number((await more.textContent()).match(/\d+/)[0]);
  expect(rest).toBeGreaterThan(10);
  await more.click();
  await expect(more).toHaveAttribute('aria-expanded', 'true');
  await expect(links).toHaveCount(6 + rest);
  await check(page, 'alle migranter');
  await expect(more).toHaveCount(0);
});

test('with_forced_colours_an_answer_is_told_by_lines', async ({ page, visit }) => {
  onlyIn(['chromium', 'firefox'], 'WebKitGTK has no forced colours');
  await page.emulateMedia({ forcedColors: 'active' });
  await visit(reader);
  await check(page, 'GCM er et meget bindende juridisk samarbejdsbaseret instrument');
  const style = (selector, name) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], name);
  expect([await style('.diff del', 'textDecorationLine'), await style('.diff ins', 'textDecorationLine')]).toEqual(['line-through', 'underline']);
  expect([await style('.verdict', 'borderLeftStyle'), await style('.check-body textarea', 'borderTopStyle')]).toEqual(['solid', 'solid']);
  const [ink, paper] = [await style('.verdict', 'borderLeftColor'), await style('.verdict', 'backgroundColor')];
  expect(ink).not.toBe(paper);
});

test('in_a_page_from_right_to_left_the_answer_is_mirrored_and_its_danish_is_not', async ({ page, visit }) => {
  await visit(`<div dir="rtl">${reader}</div>`);
  await check(page, altered);
  const answer = page.locator('.verdict');
  const widths = await answer.evaluate((answer) => [getComputedStyle(answer).borderRightWidth, getComputedStyle(answer).borderLeftWidth].map(parseFloat));
  expect(widths[0]).toBeGreaterThan(widths[1]);
  // Danish begins on its own side, also in the field.
  for (const selector of ['.diff', '.verdict blockquote', '.check-body textarea']) {
    expect([selector, await page.locator(selector).evaluate((element) => getComputedStyle(element).unicodeBidi)]).toEqual([selector, 'plaintext']);
  }
});

// The showcase: the form, the preview and the code say the same, and the code works where it is pasted.

import { readFileSync } from 'node:fs';
import { types } from '../server.mjs';
import { chooser, drawn, expect, open, test } from './page.mjs';

const preview = (page) => page.locator('#preview');
const code = (page) => page.locator('#code');

test.beforeEach(({ page }) => open(page, 'element.html'));

test('the_code_says_what_is_chosen_and_the_preview_shows_it', async ({ page }) => {
  await expect(code(page)).toContainText('<migration-compact view="card" objective="8">');
  await expect(preview(page).getByRole('heading')).toContainText('Redde menneskeliv');
  await page.getByLabel('Sted i teksten').fill('stk. 43 litra a');
  await expect(code(page)).toContainText('provision="p43.a"');
  await expect(preview(page).getByRole('heading', { name: 'Stk. 43, litra a' })).toBeVisible();
  await chooser(page, 'Visning').selectOption('search');
  await page.getByLabel('Søgning fra start').fill('"barnets tarv" & <b>');
  await expect(code(page)).toContainText('<migration-compact view="search" query="&quot;barnets tarv&quot; &amp; <b>" url-sync="hash">');
  await expect(preview(page).getByRole('searchbox')).toHaveValue('"barnets tarv" & <b>');
  await chooser(page, 'Knapper og overskrifter').selectOption('en');
  await expect(code(page)).toContainText('locale="en"');
  await expect(preview(page).getByRole('button', { name: 'Search', exact: true })).toBeVisible();
  await chooser(page, 'Lys eller mørk').selectOption('dark');
  await expect(code(page)).toContainText('theme="dark"');
  await page.getByLabel('Link til hvert sted i sidens adresse').uncheck();
  await expect(code(page)).not.toContainText('url-sync');
});

test('the_code_follows_a_reader_in_the_preview', async ({ page }) => {
  await chooser(page, 'Visning').selectOption('reader');
  await page.getByLabel('Sted i teksten').fill('');
  await preview(page).getByRole('searchbox').fill('menneskehandel');
  await expect(code(page)).toContainText('<migration-compact query="menneskehandel" url-sync="hash">');
  await preview(page).locator('.hit a').first().click();
  await expect(code(page)).toContainText('objective="10"');
  await expect(page.getByLabel('Sted i teksten')).toHaveValue('Målsætning 10');
  expect(new URL(page.url()).hash).toBe('');
});

test('a_place_that_is_not_in_the_text_is_told', async ({ page }) => {
  const field = page.getByLabel('Sted i teksten');
  await field.fill('mål 24');
  await expect(page.locator('#place-help')).toContainText('”mål 24” er ikke et sted i teksten');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await field.fill('mål 23');
  await expect(page.locator('#place-help')).not.toContainText('er ikke et sted');
  await expect(code(page)).toContainText('objective="23"');
});

test('a_card_has_a_place_or_no_code', async ({ page }) => {
  const field = page.getByLabel('Sted i teksten');
  await chooser(page, 'Visning').selectOption('reader');
  await field.fill('stk. 30');
  await expect(code(page)).toContainText('paragraph="30"');
  await preview(page).getByRole('searchbox').fill('børn');
  await expect(field).toHaveValue('');
  await chooser(page, 'Visning').selectOption('card');
  await expect(field).toHaveValue('stk. 30');
  await expect(code(page)).toContainText('<migration-compact view="card" paragraph="30">');
  await expect(preview(page).getByRole('heading', { name: 'Stk. 30' })).toBeVisible();
  for (const [wanted, words] of [['', 'Vælg et sted.'], ['mål 99', '”mål 99” er ikke et sted']]) {
    await field.fill(wanted);
    await expect(page.locator('#place-help')).toContainText(words);
    await expect(page.locator('#snippet')).toBeHidden();
  }
  await field.fill('mål 9');
  await expect(code(page)).toContainText('objective="9"');
});

test('elements_of_one_page_get_names_of_their_own', async ({ page, context }) => {
  await chooser(page, 'Visning').selectOption('search');
  await page.getByLabel('Elementets navn').fill('side ');
  await expect(code(page)).toContainText('<migration-compact view="search" url-sync="hash" instance="side">');
  const snippet = await code(page).textContent();
  const pasted = await paste(context, snippet + snippet.replace('"side"', '"bund"'), '#side:o8');
  expect(await pasted.locator('migration-compact').evaluateAll((all) => all.map(({ provision }) => provision))).toEqual(['o8', null]);
});

test('on_a_phone_a_link_leads_to_the_code', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('heading', { name: 'Byg dit element' }).scrollIntoViewIfNeeded();
  await page.getByLabel('Sted i teksten').scrollIntoViewIfNeeded();
  await page.getByRole('link', { name: 'Se koden' }).click();
  await expect(code(page)).toBeInViewport();
});

test('a_colour_that_could_not_be_read_is_mended_for_each_theme', async ({ page }) => {
  await page.getByLabel('Min egen farve').fill('#ffd700');
  const [, light, dark] = (await code(page).textContent()).match(/light-dark\((#\w{6}), (#\w{6})\)/);
  expect(dark).toBe('#ffd700');
  expect(light).not.toBe('#ffd700');
  await page.getByLabel('Min egen', { exact: true }).uncheck();
  await expect(code(page)).not.toContainText('accent');
});

test('the_code_is_copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Kopiér koden' }).first().click();
  await expect(page.getByText('Kopieret', { exact: true })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(page).textContent());
});

test('citations_of_the_article_open_a_card', async ({ page }) => {
  await expect(page.locator('article a[data-migration-compact-provision]')).toHaveText(['stk. 7', 'mål 8', 'mål 13', 'princip 8', 'princip 3']);
  await page.getByRole('link', { name: 'mål 13' }).click();
  const card = page.getByRole('dialog', { name: 'Målsætning 13' });
  await expect(card.getByRole('heading')).toContainText('Bruge frihedsberøvelse');
  await page.keyboard.press('Escape');
  await expect(card).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'mål 13' })).toBeFocused();
});

// Pasting

/** A page that has nothing but the code, on a server with the package. */
async function paste(context, html, hash = '') {
  const page = await context.newPage();
  await page.route('**/migration-compact/*', (route) => {
    const name = route.request().url().split('/').pop();
    return route.fulfill({ contentType: types[name.split('.').pop()], body: readFileSync(new URL(`../../dist/${name}`, import.meta.url)) });
  });
  await page.route('**/blank', (route) => route.fulfill({
    contentType: types.html,
    body: `<!doctype html><html lang="da"><meta charset="utf-8"><meta name="color-scheme" content="light dark"><title>Tom</title><article>Se mål 8.</article>${html}`,
  }));
  await page.goto(`/blank${hash}`);
  await drawn(page);
  return page;
}

/** What an element shows, without what only tells elements of one page apart, and the colours it has. */
async function shown(element) {
  return element.evaluate(({ shadowRoot, instance }) => {
    const base = shadowRoot.querySelector('.base').cloneNode(true);
    for (const label of base.querySelectorAll('search, .outline')) label.removeAttribute('aria-label');
    for (const toggle of base.querySelectorAll('.contents-toggle')) toggle.textContent = '';
    for (const input of base.querySelectorAll('input')) input.setAttribute('value', input.value);
    const { backgroundColor, color, borderRadius } = getComputedStyle(shadowRoot.querySelector('.base'));
    const accents = [...shadowRoot.querySelectorAll('a')].map((link) => getComputedStyle(link).color);
    const html = instance ? base.innerHTML.replaceAll(`"${instance}-`, '"').replaceAll(`#${instance}:`, '#') : base.innerHTML;
    return { className: base.className, html, backgroundColor, color, borderRadius, accents };
  });
}

/** What is chosen, and what the code then says. */
const choices = {
  a_card: ['objective="8"', () => {}],
  an_english_reader: ['locale="en"', async (page) => {
    await chooser(page, 'Visning').selectOption('reader');
    await chooser(page, 'Knapper og overskrifter').selectOption('en');
  }],
  a_search_in_a_colour: ['accent: light-dark', async (page) => {
    await chooser(page, 'Visning').selectOption('search');
    await page.getByLabel('Søgning fra start').fill('børn & "unge"');
    await page.getByLabel('Min egen farve').fill('#ffd700');
  }],
  dark_objectives: ['heading-level="3"', async (page) => {
    await chooser(page, 'Visning').selectOption('objectives');
    await chooser(page, 'Lys eller mørk').selectOption('dark');
    await chooser(page, 'Overskriftsniveau').selectOption('3');
  }],
};

for (const [name, [words, choose]] of Object.entries(choices)) {
  test(`the_code_of_${name}_makes_the_same_element_on_a_blank_page`, async ({ page, context }) => {
    await choose(page);
    await expect(code(page)).toContainText(words);
    const pasted = await paste(context, await code(page).textContent());
    expect(await shown(pasted.locator('migration-compact'))).toEqual(await shown(preview(page)));
  });
}

test('the_code_of_each_example_makes_the_same_element_on_a_blank_page', async ({ page, context }) => {
  const figures = await page.locator('figure').all();
  expect(figures.length).toBeGreaterThan(5);
  for (const figure of figures) {
    await figure.getByText('Vis koden').click();
    const pasted = await paste(context, await figure.locator('code').textContent());
    expect(await shown(pasted.locator('migration-compact'))).toEqual(await shown(figure.locator('migration-compact')));
    if (await pasted.locator('[autolink]').count()) await expect(pasted.getByRole('link', { name: 'mål 8' })).toBeVisible();
    await pasted.close();
  }
  await expect(page.locator('figure code', { hasText: '--migration-compact-accent: #a3195b; --migration-compact-radius: 1.25em;' })).toBeVisible();
});

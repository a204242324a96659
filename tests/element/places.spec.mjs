// What places are called in either language, and which page shows them.

import { expect, heard, listen, test } from './site.mjs';

const open = (page, id) => page.locator('migration-compact').evaluate((element, id) => element.goTo(id), id);

/** The text of what a selector finds, each with its language. */
const texts = (page, selector) => page.locator(selector).evaluateAll((all) => all.map((node) => `${node.closest('[lang]').lang}: ${node.textContent}`));

test('labels_of_places_follow_the_language_of_the_controls_and_the_document_stays_danish', async ({ page, visit }) => {
  await visit('<migration-compact locale="en" query="mål 10"></migration-compact>');
  expect(await texts(page, '.hit .eyebrow')).toEqual(['en: Objective 10 · para. 26']);
  await open(page, 'o8');
  expect(await texts(page, '.place > h3 > .eyebrow')).toEqual(['en: Objective 8 · para. 24: ']);
  expect(await texts(page, '.place > h3 > .words')).toEqual([expect.stringMatching(/^da: Redde menneskeliv/)]);
  expect(await texts(page, '.trail li')).toEqual(['en: Overview', 'en: Objectives and commitments']);
  expect(await texts(page, '.neighbours a')).toEqual([expect.stringMatching(/^en: Previous: Objective 7: Vulnerability/), expect.stringMatching(/^en: Next: Objective 9: /)]);
  expect((await texts(page, '.principlesTakenUp a > .eyebrow'))[0]).toMatch(/^en: Principle \d/);
  expect((await texts(page, '.related .why'))[0]).toMatch(/principle \d+ \(/);
  await open(page, 'p43');
  expect(await texts(page, '.mentionedIn a')).toEqual(['en: Para. 45', 'en: Para. 46']);
  expect((await texts(page, '.items .sign')).slice(0, 2)).toEqual(['en: Para. 43 a)', 'en: Para. 43(a) i.']);
  await open(page, 'p43.a.ii');
  await expect(page.getByRole('heading', { name: 'Para. 43(a)(ii)' })).toBeFocused();
  await open(page, 'p2');
  await expect(page.getByRole('link', { name: 'Footnote 1', exact: true })).toHaveAttribute('lang', 'en');
  await page.locator('a.reference:has(sup)').first().click();
  await expect(page.getByRole('dialog', { name: 'Footnote 1' }).locator('[data-id="fn1"]')).toHaveText('Go to footnote 1');
  await expect(page.locator('.tree > ul > li > a')).toHaveText(['Introduction', 'Preamble', 'Vision and guiding principles', 'Cooperative framework', 'Objectives and commitments', 'Implementation', 'Follow-up and review']);
  await expect(page.getByRole('button', { name: 'Contents of Preamble' })).toBeVisible();
});

test('an_objective_and_its_paragraph_are_one_page_by_one_name', async ({ page, visit }) => {
  await visit('<migration-compact url-sync="hash"></migration-compact><migration-compact view="card" paragraph="31" instance="kort"></migration-compact>', { hash: '#p24' });
  const element = page.locator('migration-compact').first();
  const shown = () => element.evaluate(({ provision }) => [location.hash, provision]);
  await expect(element.getByRole('heading', { name: /^Målsætning 8 · stk. 24 ?: Redde/ })).toBeVisible();
  expect(await shown()).toEqual(['#o8', 'o8']);
  await expect(page.locator('migration-compact').last().getByRole('heading', { name: /^Målsætning 15 · stk. 31/ })).toBeVisible();
  await listen(page, 'navigate');
  await element.evaluate((element) => element.goTo('p25'));
  expect(await shown()).toEqual(['#o9', 'o9']);
  expect(await heard(page)).toEqual([['navigate', { id: 'o9' }]]);
  await page.evaluate(() => (location.hash = '#p26'));
  await expect.poll(shown).toEqual(['#o10', 'o10']);
  await page.goBack();
  await expect.poll(shown).toEqual(['#o9', 'o9']);
  expect(await element.evaluate((element) => ((element.paragraph = 17), element.provision))).toBe('o1');
  expect(await element.evaluate((element) => ((element.provision = 'p39'), element.provision))).toBe('o23');
  await page.getByRole('button', { name: 'Kontrollér et citat' }).click();
  await page.getByLabel('Citat på dansk').fill('Vi giver tilsagn om at sikre, at alle migranter, uanset migrationsstatus');
  await page.getByRole('button', { name: 'Kontrollér', exact: true }).click();
  const place = page.locator('.verdict a').first();
  await expect(place).toHaveText('Målsætning 15 · stk. 31');
  await expect(place).toHaveAttribute('href', '#o15');
});

test('previous_and_next_lead_through_the_objectives', async ({ page, visit }) => {
  await visit('<migration-compact provision="p16"></migration-compact>');
  const way = await page.locator('migration-compact').evaluate((element) => {
    const follow = (rel) => {
      element.shadowRoot.querySelector(`a[rel=${rel}]`).click();
      return element.provision;
    };
    const there = Array.from({ length: 24 }, () => follow('next'));
    return [there, Array.from({ length: 24 }, () => follow('prev'))];
  });
  const objectives = Array.from({ length: 23 }, (_, index) => `o${index + 1}`);
  expect(way).toEqual([[...objectives, 'p40'], [...objectives.toReversed(), 'p16']]);
});

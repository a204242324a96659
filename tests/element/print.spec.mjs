// On paper: the whole text, one place, and what the page shows when the browser prints it.

import { expect, strict, test } from './site.mjs';

/** What would be printed, instead of printing it: `{ title, text, links, headings }`. */
async function printed(page, button) {
  await page.locator('migration-compact').evaluate(({ shadowRoot }) => {
    const catchPrint = ({ target: { contentDocument: page, contentWindow: view } }) => {
      view.print = () => {
        const all = (selector) => [...page.querySelectorAll(selector)];
        globalThis.printed = {
          title: page.title,
          language: page.documentElement.lang,
          text: page.body.textContent,
          links: all('a').map(({ href }) => href),
          headings: all('h1, h2, h3, h4, h5, h6').map(({ textContent }) => textContent),
          hidden: all('.paper *').filter((element) => !element.checkVisibility()).length,
          background: view.getComputedStyle(page.querySelector('.paper')).backgroundColor,
          sizes: all('.title, .title .eyebrow').map((element) => parseFloat(view.getComputedStyle(element).fontSize)),
          font: view.getComputedStyle(page.querySelector('.text')).fontFamily,
        };
        view.dispatchEvent(new Event('afterprint'));
      };
    };
    shadowRoot.addEventListener('load', catchPrint, { capture: true, once: true });
  });
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.waitForFunction(() => globalThis.printed);
  return page.evaluate(() => globalThis.printed);
}

const squeezed = (text) => text.replace(/\s+/g, '');
const authentic = 'https://undocs.org/A/RES/73/195';

test('the_whole_text_is_printed_with_where_it_is_from', async ({ page, visit }) => {
  await visit('<migration-compact></migration-compact>', { policy: strict });
  const { title, language, text, links, headings, hidden, background, font } = await printed(page, 'Udskriv hele teksten');
  expect([title, language, hidden]).toEqual(['Global Compact for Safe, Orderly and Regular Migration (GCM)', 'da', 0]);
  expect(links).toEqual([authentic]);
  expect(text).toContain('Uofficiel dansk oversættelse');
  expect([background, font]).toEqual(['rgba(0, 0, 0, 0)', expect.stringContaining('serif')]);
  const own = await page.locator('migration-compact').evaluate(async (element) => {
    const { provision, outline } = await element.ready;
    const all = ({ id, children }) => [id, ...children.flatMap(all)];
    const texts = ({ text, items }) => [text, ...items.flatMap(texts)];
    return outline().flatMap(all).concat('fn1', 'fn2', 'fn3').flatMap((id) => texts(provision(id))).filter(Boolean);
  });
  expect(own.length).toBeGreaterThan(200);
  // A footnote's sign stands in the words on paper, and in the text where the words stand.
  const bare = squeezed(text).replace(/,fodnote\d/g, '');
  expect(own.filter((text) => !bare.includes(squeezed(text)))).toEqual([]);
  expect(headings.filter((heading) => /^Målsætning \d+/.test(heading))).toHaveLength(23);
  expect(await visit.faults()).toEqual([]);
});

test('one_place_is_printed_alone', async ({ page, visit }) => {
  await visit('<p>Værtens tekst</p><migration-compact paragraph="43"></migration-compact>');
  const { title, text, links, headings } = await printed(page, 'Udskriv');
  expect(title).toBe('Stk. 43');
  expect(headings).toEqual(['Stk. 43']);
  expect(links).toEqual([authentic]);
  expect(text).toMatch(/^Global Compact for Safe.* · Implementering/);
  expect(text).toContain('ii.');
  expect(text).toContain('Uofficiel dansk oversættelse');
  for (const other of ['Værtens tekst', 'Kopiér', 'Stk. 44', 'Indhold']) expect(text).not.toContain(other);
});

test('the_label_of_a_printed_place_is_small_above_its_title', async ({ page, visit }) => {
  await visit('<migration-compact objective="8"></migration-compact>');
  const [title, label] = (await printed(page, 'Udskriv')).sizes;
  expect(label).toBeLessThan(title * 0.6);
});

test('footnotes_are_printed_below_their_place', async ({ page, visit }) => {
  await visit('<migration-compact paragraph="2" locale="en"></migration-compact>');
  const { text, headings } = await printed(page, 'Print');
  expect(headings).toEqual(['Para. 2', 'Footnotes']);
  expect(text).toContain('Unofficial Danish translation');
});

test('nothing_of_a_print_is_left_and_the_reader_stays_where_they_were', async ({ page, visit }) => {
  await visit('<migration-compact objective="9"></migration-compact>');
  await printed(page, 'Udskriv');
  await expect(page.locator('iframe')).toHaveCount(0);
  await expect(page.getByRole('heading', { name: /^Målsætning 9/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Udskriv', exact: true })).toBeFocused();
});

test('the_browser_prints_the_open_place_and_nothing_to_press', async ({ page, visit }) => {
  await visit('<migration-compact paragraph="2"></migration-compact>');
  await page.locator('a.reference').nth(2).click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.text')).toBeVisible();
  await expect(page.locator('.notice')).toBeVisible();
  for (const selector of ['search', '.actions button', '.check', '.outline', '.neighbours', '.popover', '.footer button']) {
    await expect(page.locator(selector).first(), selector).toBeHidden();
  }
  const [link, words] = await page.locator('.text p').first().evaluate((text) => [text.querySelector('a'), text].map((element) => getComputedStyle(element)).map(({ color, textDecorationLine }) => [color, textDecorationLine]));
  expect(link).toEqual(words);
});

test('paper_has_colours_of_its_own_and_links_are_words_on_it', async ({ page, visit }) => {
  const colours = ['muted: #bbb', 'accent: #a8d08d', 'line: #333', 'surface: #222', 'background: #111', 'color: #eee', 'mark: #440'].map((colour) => `--migration-compact-${colour}`).join(';');
  await visit(`<migration-compact theme="dark" objective="9" style="${colours}"></migration-compact>`);
  await page.emulateMedia({ media: 'print' });
  const style = (selector, name) => page.locator(selector).first().evaluate((element, name) => getComputedStyle(element)[name], name);
  const [black, grey] = ['rgb(0, 0, 0)', 'rgb(68, 68, 68)'];
  for (const [selector, colour] of [['.text p', black], ['.notes a', black], ['.notes .eyebrow', grey], ['.notice', grey], ['.why', grey]]) {
    expect([selector, await style(selector, 'color')]).toEqual([selector, colour]);
  }
  expect(await style('.notes a', 'textDecorationLine')).toBe('none');
  await expect(page.locator('.trail')).toBeHidden();
});

test('an_open_answer_to_a_quotation_is_printed_and_a_field_without_an_answer_is_not', async ({ page, visit }) => {
  await visit('<migration-compact instance="a"></migration-compact><migration-compact instance="b"></migration-compact>');
  for (const index of [0, 1]) await page.locator('.disclosure').nth(index).click();
  await page.locator('textarea').last().fill('Vi skal redde liv');
  await page.locator('.check-body > .button').last().click();
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(page.locator('textarea').last()).toBeVisible();
  await expect(page.locator('textarea').first()).toBeHidden();
  for (const selector of ['.disclosure', '.check-body > .button']) await expect(page.locator(selector).last()).toBeHidden();
});

test('the_browser_prints_the_outline_of_the_start_with_everything_open', async ({ page, visit }) => {
  await visit('<migration-compact></migration-compact>');
  const closed = page.locator('.tree a', { hasText: 'Fælles ansvar' });
  await expect(closed).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  await expect(closed).toBeVisible();
  await expect(page.locator('.tree a:not(.home)').locator('visible=true')).toHaveCount(await page.locator('.tree a:not(.home)').count());
  for (const selector of ['.twist', '.contents-toggle', '.home', '.footer button']) await expect(page.locator(selector).first(), selector).toBeHidden();
});

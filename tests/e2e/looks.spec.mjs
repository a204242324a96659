// Both pages, narrow and wide, light and dark, on paper, and for those who see or hear them otherwise.

import { checkBothThemes, chooser, expect, heading, open, search, test } from './page.mjs';

const choose = (view) => (page) => chooser(page, 'Visning').selectOption(view);

/** An address, and what is done there before looking. */
const views = {
  front: [''],
  results: ['#q=menneskehandel'],
  objective: ['#o9'],
  paragraph: ['#p2'],
  unknown_place: ['#o24'],
  showcase: ['element.html'],
  showcase_of_the_reader: ['element.html', choose('reader')],
  showcase_of_the_objectives: ['element.html', choose('objectives')],
  showcase_in_a_colour_of_its_own: ['element.html', (page) => page.getByLabel('Min egen farve').fill('#ffd700')],
  showcase_with_its_code: ['element.html', async (page) => {
    for (const summary of await page.getByText('Vis koden').all()) await summary.click();
  }],
  showcase_of_a_missing_place: ['element.html', (page) => page.getByLabel('Sted i teksten').fill('mål 24')],
  card_of_a_citation: ['element.html', async (page) => {
    await page.getByRole('link', { name: 'mål 8' }).click();
    await page.getByRole('dialog').getByRole('heading').waitFor();
  }],
};

for (const [name, [address, act = () => {}]] of Object.entries(views)) {
  test(`${name}_is_accessible_in_light_and_dark`, async ({ page }) => {
    await open(page, address);
    await act(page);
    await checkBothThemes(page);
  });

  test(`${name}_fits_narrow_and_wide_windows`, async ({ page }) => {
    await open(page, address);
    await act(page);
    for (const width of [320, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // Nothing is cut off either, as a box that hides what overflows would do.
      expect(await page.evaluate(beyond)).toEqual([]);
    }
  });
}

/** What stands out of the window or its frame at the right. */
function beyond() {
  const limit = (element) => Math.min(innerWidth, element.closest('.frame')?.getBoundingClientRect().right ?? innerWidth) + 0.5;
  return [...document.querySelectorAll(':is(header, main, footer) :is(h1, h2, h3, p, a, button, label, input, select, dd, li, pre, migration-compact)')]
    .filter((element) => element.getBoundingClientRect().right > limit(element))
    .map((element) => element.outerHTML.slice(0, 80));
}

test('a_failure_is_accessible_in_light_and_dark', async ({ page, problems }) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await open(page);
  await page.locator('[part="error"]').waitFor();
  // The text is faded in, if at all, within this time.
  await page.locator('.fallback').evaluate((element) => Promise.all(element.getAnimations().map(({ finished }) => finished)));
  await checkBothThemes(page);
  problems.length = 0;
});

test('dark_mode_is_dark_and_light_mode_light', async ({ page }) => {
  const brightness = (name) => page.locator(name).first().evaluate((element) => {
    const [red, green, blue] = getComputedStyle(element).backgroundColor.match(/\d+/g).map(Number);
    return (red + green + blue) / 3;
  });
  for (const address of ['', 'element.html']) {
    await page.emulateMedia({ colorScheme: 'light' });
    await open(page, address);
    expect(await brightness('html')).toBeGreaterThan(230);
    expect(await brightness('migration-compact .base')).toBeGreaterThan(230);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await brightness('html')).toBeLessThan(40);
    expect(await brightness('migration-compact .base')).toBeLessThan(40);
  }
});

test('on_a_phone_the_search_box_is_on_the_first_half_of_the_screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page);
  expect((await search(page).boundingBox()).y).toBeLessThan(400);
});

test('on_paper_there_is_the_text_alone', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await open(page, '#p43');
  await expect(heading(page)).toBeVisible();
  await expect(page.locator('.place').getByText('En global videns-bank')).toBeVisible();
  await expect(page.locator('migration-compact .notice')).toContainText('Uofficiel');
  for (const hidden of [search(page), page.getByRole('heading', { level: 1 }), page.getByRole('button'), page.getByText('Byg dit element')]) {
    await expect(hidden.locator('visible=true')).toHaveCount(0);
  }
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
});

test('text_at_twice_its_size_still_fits', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  for (const address of ['#o9', 'element.html']) {
    await open(page, address);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
  }
});

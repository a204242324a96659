// Every view, narrow and wide, light and dark, on paper, and for those who see or hear it otherwise.

import AxeBuilder from '@axe-core/playwright';
import { expect, heading, open, search, test } from './page.mjs';

const views = {
  front: '',
  results: '#q=menneskehandel',
  corrected: '#q=mennskehandel',
  many_results: '#q=migranter',
  no_results: '#q=qwzxqwzx',
  objective: '#o9',
  paragraph_with_footnotes: '#p2',
  paragraph_with_items: '#p43',
  item: '#p43.a.ii',
  principle: '#pr8',
  footnote: '#fn1',
  section: '#vision',
  objectives: '#objectives',
  instrument: '#agenda-2030',
  unknown: '#o24',
};

for (const [name, hash] of Object.entries(views)) {
  test(`${name}_is_accessible_in_light_and_dark`, async ({ page }) => {
    await open(page, hash);
    await checkBothThemes(page);
  });

  test(`${name}_fits_narrow_and_wide_windows`, async ({ page }) => {
    await open(page, hash);
    for (const width of [320, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      // Nothing is cut off either, as a box that hides what overflows would do.
      expect(await page.evaluate(beyond)).toEqual([]);
    }
  });
}

/** What stands out of the window at the right. */
function beyond() {
  return [...document.querySelectorAll('main :is(h1, h2, p, a, button, dd, li), .masthead :is(a, input, button)')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
    .map((element) => element.outerHTML.slice(0, 80));
}

test('a_failure_is_accessible_in_light_and_dark', async ({ page, problems }) => {
  await page.route(/\.wasm$/, (route) => route.abort());
  await page.goto('/');
  await page.getByRole('alert').waitFor();
  await checkBothThemes(page);
  problems.length = 0;
});

async function checkBothThemes(page) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
}

test('dark_mode_is_dark_and_light_mode_light', async ({ page }) => {
  const brightness = () => page.evaluate(() => {
    const [red, green, blue] = getComputedStyle(document.documentElement).backgroundColor.match(/\d+/g).map(Number);
    return (red + green + blue) / 3;
  });
  await page.emulateMedia({ colorScheme: 'light' });
  await open(page, '#o9');
  expect(await brightness()).toBeGreaterThan(230);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await brightness()).toBeLessThan(40);
});

test('on_paper_the_text_is_black_and_what_is_clicked_is_gone', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark', media: 'print' });
  await open(page, '#p43');
  await expect(heading(page)).toBeVisible();
  await expect(page.getByText('En global videns-bank')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('Uofficiel');
  for (const hidden of [search(page), page.locator('.neighbours'), page.locator('.row'), page.getByRole('button')]) {
    await expect(hidden.locator('visible=true')).toHaveCount(0);
  }
  expect(await heading(page).evaluate((element) => getComputedStyle(element).color)).toBe('rgb(0, 0, 0)');
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe('rgb(255, 255, 255)');
});

test('with_forced_colours_what_was_found_stays_marked', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '#q=menneskehandel');
  const mark = page.locator('mark').first();
  const colour = (element) => element.evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(await colour(mark)).not.toBe(await colour(page.locator('body')));
});

test('text_at_twice_its_size_still_fits', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  await open(page, '#o9');
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
});

// What a host can style: every custom property and every part does something, and is documented.

import { readdirSync, readFileSync } from 'node:fs';
import { expect, overhang, test } from './site.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const prefix = '--migration-compact-';

const reader = '<migration-compact paragraph="2"></migration-compact>';
const results = '<migration-compact query="grænse"></migration-compact>';
const card = '<migration-compact view="card" objective="8"></migration-compact>';
const pink = 'rgb(200, 0, 100)';

/** By custom property: the page, where in it, which property of the style, and the value given and seen. */
const properties = {
  accent: [reader, '.actions button', 'color', pink],
  'on-accent': [reader, '.check-body > .button', 'color', pink],
  background: [reader, '.base', 'background-color', pink],
  surface: [reader, '.field', 'background-color', pink],
  color: [reader, '.base', 'color', pink],
  muted: [reader, '.subtitle', 'color', pink],
  line: [reader, '.footer', 'border-top-color', pink],
  edge: [reader, '.field', 'border-top-color', pink],
  tint: [reader, '.tree [aria-current]', 'background-color', pink],
  mark: [results, 'mark', 'background-color', pink],
  font: [reader, '.actions button', 'font-family', 'fantasy'],
  'font-text': [reader, '.text', 'font-family', 'fantasy'],
  'font-size': [reader, '.base', 'font-size', '21px'],
  radius: [reader, '.field', 'border-top-left-radius', '13px'],
  spacing: [reader, '.base', 'padding-top', '37px'],
  width: [card, '.base', 'max-width', '333px'],
  measure: [reader, '.place', 'max-width', '444px'],
  'scroll-margin': [reader, '.place', 'scroll-margin-top', '77px'],
};

/** By part: the page, and what is done on it first. */
const parts = {
  base: [reader], search: [reader], input: [reader], clear: [reader], status: [reader], outline: [reader], 'outline-item': [reader],
  provision: [reader], heading: [reader], paragraph: [reader], reference: [reader], footnote: [reader], copy: [reader],
  print: [reader], notice: [reader],
  popover: [reader, (page) => page.locator('a.reference').first().click()],
  results: [results], result: [results], 'result-title': [results], excerpt: [results], mark: [results],
  error: ['<migration-compact></migration-compact>', undefined, "default-src 'self'; style-src 'self' 'unsafe-inline'"],
};

const style = (page, selector, name) => page.locator('migration-compact')
  .evaluate(({ shadowRoot }, [selector, name]) => getComputedStyle(shadowRoot.querySelector(selector)).getPropertyValue(name), [selector, name]);

for (const [name, [body, selector, property, value]] of Object.entries(properties)) {
  test(`the_custom_property_${name}_has_an_effect`, async ({ page, visit }) => {
    await visit(body);
    expect(await style(page, selector, property)).not.toBe(value);
    await page.locator('migration-compact').evaluate((element, [name, value]) => element.style.setProperty(name, value), [prefix + name, value]);
    expect(await style(page, selector, property)).toBe(value);
  });
}

for (const [name, [body, act, policy]] of Object.entries(parts)) {
  test(`the_part_${name}_can_be_styled`, async ({ page, visit }) => {
    await visit(body, { policy, head: `<style>migration-compact::part(${name}) { outline: 7px solid ${pink} }</style>` });
    await act?.(page);
    const seen = await page.locator('migration-compact').evaluate(({ shadowRoot }, pink) => [...shadowRoot.querySelectorAll('*')]
      .filter((element) => getComputedStyle(element).outlineColor === pink).map(({ part }) => part.value), pink);
    expect([...new Set(seen)]).toEqual([name]);
  });
}

test('every_custom_property_and_part_there_is_is_tried_here_and_documented', () => {
  const styles = readdirSync(new URL('../../src/widget/style', import.meta.url)).map((file) => read(`src/widget/style/${file}`)).join('');
  const drawn = readdirSync(new URL('../../src/widget', import.meta.url)).filter((file) => file.endsWith('.rs')).map((file) => read(`src/widget/${file}`)).join('');
  const names = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();
  const documented = read('src/js/element.d.ts');
  expect(names(styles, /--migration-compact-([a-z-]+)/g)).toEqual(Object.keys(properties).sort());
  expect(names(documented, /^ \*   - `--migration-compact-([a-z-]+)`: ./gm)).toEqual(Object.keys(properties).sort());
  expect([...names(drawn, /\.part\("([a-z-]+)"\)/g), 'error'].sort()).toEqual(Object.keys(parts).sort());
  expect(names(documented, /^ \*   - `([a-z][a-z-]*)`: ./gm)).toEqual(Object.keys(parts).sort());
});

test('it_has_its_width_in_a_flexible_box_too', async ({ page, visit }) => {
  const boxes = ['display: flex', 'display: grid; justify-items: center', 'display: flex; flex-direction: column; align-items: center'];
  for (const box of boxes) {
    await visit(`<div class="box"><migration-compact view="search"></migration-compact></div>`, { path: `/${boxes.indexOf(box)}`, head: `<style>.box { ${box}; width: 600px }</style>` });
    expect([box, await page.locator('migration-compact').evaluate((element) => element.offsetWidth)]).toEqual([box, 600]);
  }
});

const column = '<main><migration-compact></migration-compact></main>';
/** Layouts of pages: what stands in the body, the style of the page, and how wide the element's column is at 1280 pixels. */
const layouts = {
  'a column beside a menu': [`<div class="box"><nav>Menu</nav>${column}</div>`, '.box { display: flex } nav { width: 200px } main { flex: 1 }', 1080],
  'a grid': [`<div class="box"><nav>Menu</nav>${column}</div>`, '.box { display: grid; grid-template-columns: 200px 1fr }', 1080],
  'a page that is a grid': [column, 'body { display: grid }', 1216],
  'a grid of the element alone': ['<div class="box"><migration-compact></migration-compact></div>', '.box { display: grid }', 1216],
  'a table': [`<table><tr><td>Menu</td><td>${column}</td></tr></table>`, '', 1216],
  'a fieldset': [`<fieldset>${column}</fieldset>`, '', 1216],
  'grids everywhere': [column, '* { display: grid !important }', 1216],
  'a float': [column, 'main { float: left }', 1216],
  'blocks in a row': ['<div class="box"><div><migration-compact view="card" objective="8"></migration-compact></div><div><migration-compact view="card" objective="9"></migration-compact></div></div>', '.box { display: flex }', 640],
};

for (const [name, [body, css, width]] of Object.entries(layouts)) {
  test(`it_fits_the_page_in_${name.replaceAll(' ', '_')}`, async ({ page, visit }) => {
    await visit(body, { head: `<style>body { margin: 0 } fieldset, td { margin: 0; padding: 0; border: 0 } ${css}</style>` });
    for (const window of [320, 768, 1280]) {
      await page.setViewportSize({ width: window, height: 800 });
      expect([window, await overhang(page)]).toEqual([window, 0]);
    }
    const seen = await page.locator('migration-compact').first().evaluate((element) => element.shadowRoot.querySelector('.base').offsetWidth);
    expect(Math.abs(seen - width)).toBeLessThan(60);
  });
}

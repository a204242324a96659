// The element in pages of React and Vue, as hosts build them.

import { bundle } from './frameworks/bundle.mjs';
import { drawn, expect, test as base } from './site.mjs';

const types = { js: 'text/javascript', wasm: 'application/wasm' };
const files = new Map();

const test = base.extend({
  /** Opens a page of a framework; `html` is what a server rendered. */
  open: async ({ page, site, visit }, use) => use(async (name, { html = '', isDefined = true } = {}) => {
    files.set(name, files.get(name) ?? bundle(`${name}-page`));
    for (const [path, content] of await files.get(name)) {
      site.files.set(path, (response) => response.writeHead(200, { 'content-type': types[path.split('.').pop()] }).end(content));
    }
    await visit(`<div id="app">${html}</div>`, { script: `/${name}-page.js`, wait: false });
    await page.waitForFunction(() => globalThis.show);
    if (isDefined) await page.evaluate(() => define());
  }),
});

const provisions = (page) => page.locator('migration-compact').evaluateAll((all) => all.map(({ provision }) => provision));

for (const name of ['react', 'vue']) {
  test(`${name}_sets_attributes_and_properties_and_takes_them_back`, async ({ page, open }) => {
    await open(name);
    const show = (state) => page.evaluate((state) => show([{ key: 'a', ...state }]), state);
    await show({ query: 'grænse', 'max-results': 3, locale: 'en', messages: { search: 'Find it' } });
    await expect(page.getByRole('heading', { name: /results for “grænse”/ })).toBeVisible();
    await expect(page.locator('.hit')).toHaveCount(3);
    await expect(page.getByRole('button', { name: 'Find it', exact: true })).toBeVisible();
    await show({ query: 'børn', 'max-results': 2, locale: 'da', messages: { search: 'Find' } });
    await expect(page.getByRole('heading', { name: /resultater for ”børn”/ })).toBeVisible();
    await expect(page.locator('.hit')).toHaveCount(2);
    await expect(page.getByRole('button', { name: 'Find', exact: true })).toBeVisible();
    await show({ provision: 'p43.a', maxResults: 4 });
    await expect(page.getByRole('heading', { name: 'Stk. 43, litra a' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Søg', exact: true })).toBeVisible();
    await show({});
    await expect(page.getByRole('heading', { name: 'De 23 målsætninger' })).toBeVisible();
    expect(await page.locator('migration-compact').evaluate(({ query, provision, maxResults }) => [query, provision, maxResults])).toEqual(['', null, 10]);
  });

  test(`${name}_names_the_engine_before_the_element_loads_it`, async ({ page, site, open }) => {
    await open(name);
    await page.evaluate(() => show([{ key: 'a', wasm: '/widget.wasm' }]));
    await expect(page.getByRole('searchbox')).toBeVisible();
    expect(site.requests.filter((path) => path.endsWith('.wasm'))).toEqual(['/widget.wasm']);
  });

  test(`${name}_hears_the_events_and_can_cancel`, async ({ page, open }) => {
    await open(name);
    await page.evaluate(() => {
      globalThis.heard = [];
      const hear = ({ type, detail }) => heard.push([type.replace('migration-compact-', ''), detail]);
      show([{ key: 'a', onReady: hear, onSearch: hear, onNavigate: (event) => (hear(event), event.detail.id === 'o10' && event.preventDefault()) }]);
    });
    await drawn(page);
    await page.getByRole('searchbox').fill('menneskehandel');
    await page.locator('.hit a').first().click();
    await page.locator('migration-compact').evaluate((element) => element.goTo('p2'));
    const [ready, [, { query, total }], ...navigation] = await page.evaluate(() => heard);
    expect(ready).toEqual(['ready', null]);
    expect([query, total > 0]).toEqual(['menneskehandel', true]);
    expect(navigation).toEqual([['navigate', { id: 'o10' }], ['navigate', { id: 'p2' }]]);
    expect(await provisions(page)).toEqual(['p2']);
  });

  test(`${name}_moves_elements_of_a_keyed_list_and_removes_them`, async ({ page, open }) => {
    await open(name);
    const show = (...keys) => page.evaluate((keys) => globalThis.show(keys.map((key) => ({ key, instance: key }))), keys);
    await show('a', 'b', 'c');
    await drawn(page);
    await page.locator('[instance="a"]').evaluate((element) => element.goTo('o9'));
    await page.locator('[instance="a"]').getByRole('button', { name: 'Indhold af Præambel' }).click();
    const article = await page.locator('[instance="a"] article').elementHandle();
    await show('c', 'b', 'a');
    expect(await provisions(page)).toEqual([null, null, 'o9']);
    expect(await article.evaluate((node) => node.isConnected)).toBe(true);
    await expect(page.locator('[instance="a"]').getByRole('button', { name: 'Indhold af Præambel' })).toHaveAttribute('aria-expanded', 'true');
    await show('b');
    await expect(page.locator('migration-compact')).toHaveCount(1);
    await page.locator('[instance="b"]').getByRole('searchbox').fill('børn');
    await expect(page.locator('[instance="b"] .hit').first()).toBeVisible();
  });

  test(`${name}_renders_on_a_server_and_takes_over_in_the_browser`, async ({ page, open }) => {
    const { render } = await import(`./frameworks/${name}-server.mjs`);
    const state = { view: 'card', objective: 8, locale: 'en', 'heading-level': 3 };
    const html = await render([{ key: 'a', ...state, messages: { copyLink: 'Take the link' } }]);
    expect(html).toMatch(/<migration-compact view="card" objective="8" locale="en" heading-level="3"><p>I stedet<\/p><\/migration-compact>/);
    await open(name, { html });
    await drawn(page);
    await page.evaluate((state) => hydrate([{
      ...{ key: 'a', ...state },
      attach: (element) => element && (element.messages = { copyLink: 'Take the link' }),
    }]), state);
    await expect(page.getByRole('heading', { level: 3 })).toContainText('Redde menneskeliv');
    await expect(page.getByRole('button', { name: 'Take the link' })).toBeVisible();
    expect(await page.evaluate(() => hydrationFaults)).toEqual([]);
    await expect(page.locator('migration-compact')).toHaveCount(1);
  });

  test(`${name}_may_set_properties_before_the_element_is_defined`, async ({ page, open }) => {
    await open(name, { isDefined: false });
    await page.evaluate(() => show([{
      ...{ key: 'a', view: 'card', objective: 8 },
      attach: (element) => element && Object.assign(element, { messages: { copyLink: 'Tag linket' }, theme: 'dark' }),
    }]));
    await expect(page.getByText('I stedet')).toBeVisible();
    await page.evaluate(() => define());
    await expect(page.getByRole('button', { name: 'Tag linket' })).toBeVisible();
    await expect(page.locator('migration-compact')).toHaveAttribute('theme', 'dark');
  });
}

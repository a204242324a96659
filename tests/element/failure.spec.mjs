// Where the engine does not run: the page's own content, a word why, a way to try again.

import { readFileSync } from 'node:fs';
import { crashing } from '../engine.mjs';
import { drawn, expect, heard, listen, test } from './site.mjs';

const fallback = `<migration-compact><h2>Målsætning 8</h2><p>Redde menneskeliv og finde forsvundne børn.</p>
  <p>Se <a href="/pagt.pdf">hele teksten</a> om grænser.</p></migration-compact>`;
const fromElsewhere = (wasm) => (page) => page.evaluate(({ wasm, fallback }) => {
  const { content } = Object.assign(document.createElement('template'), { innerHTML: fallback });
  content.querySelector('migration-compact').wasm = wasm;
  document.body.append(content);
}, { wasm, fallback });

/** What is shown when it fails; the fallback is there, and the event was heard. */
async function failed(page, code, words) {
  await drawn(page);
  const error = page.locator('[part="error"]');
  await expect(error).toContainText(words);
  await expect(page.getByRole('heading', { name: 'Målsætning 8' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'hele teksten' })).toBeVisible();
  expect(await heard(page)).toEqual([['error', { code, cause: 'CompactError' }]]);
  return error.getByRole('button', { name: 'Prøv igen' });
}

const module = readFileSync(new URL('../../dist/widget.wasm', import.meta.url));
const answer = (status, type, content) => (response) => response.writeHead(status, type && { 'content-type': type }).end(content);
const good = answer(200, 'application/wasm', module);

const faults = {
  a_missing_module: answer(404),
  a_server_that_fails: answer(503, 'text/html', '<h1>Service unavailable</h1>'),
  a_page_in_place_of_the_module: answer(200, 'text/html; charset=utf-8', '<!doctype html><title>Forside</title>'),
  a_page_that_says_it_is_the_module: answer(200, 'application/wasm', '<!doctype html><title>Forside</title>'),
  a_module_cut_short: answer(200, 'application/wasm', module.subarray(0, 20_000)),
  another_module: answer(200, 'application/wasm', Buffer.from('\0asm\x01\0\0\0', 'latin1')),
  a_connection_that_breaks: (response) => {
    response.writeHead(200, { 'content-type': 'application/wasm', 'content-length': module.length });
    response.write(module.subarray(0, 20_000), () => response.destroy());
  },
};

for (const [name, fault] of Object.entries(faults)) {
  test(`${name}_is_told_and_mended_by_retry`, async ({ page, site, visit }) => {
    site.files.set('/faulty.wasm', fault);
    await visit('');
    await listen(page, 'error', 'ready');
    await fromElsewhere('/faulty.wasm')(page);
    const retry = await failed(page, 'load-failed', 'kunne ikke indlæses');
    await page.getByRole('searchbox', { name: 'Søg i teksten nedenfor' }).fill('boern');
    await expect(page.getByText('1 resultat for ”boern”')).toBeVisible();
    await retry.click();
    await expect(page.locator('[part="error"] button')).toBeFocused();
    await expect(page.locator('[part="error"] button')).toBeEnabled();
    site.files.set('/faulty.wasm', good);
    await page.locator('[part="error"] button').click();
    await expect(page.getByRole('searchbox', { name: 'Søg i teksten', exact: true })).toBeFocused();
    await expect(page.getByRole('link', { name: 'hele teksten' })).toBeHidden();
    await drawn(page);
    expect((await heard(page)).map(([name]) => name)).toEqual(['error', 'ready']);
  });
}

for (const type of ['text/plain', 'application/octet-stream', 'application/wasm; charset=utf-8', undefined]) {
  test(`a_module_served_as_${type ?? 'nothing'}_runs`, async ({ page, site, visit }) => {
    site.files.set('/typed.wasm', answer(200, type, module));
    await visit('');
    await listen(page, 'error', 'ready');
    await fromElsewhere('/typed.wasm')(page);
    await expect(page.getByRole('searchbox', { name: 'Søg i teksten', exact: true })).toBeVisible();
    await expect.poll(() => heard(page)).toEqual([['ready', null]]);
  });
}

test('a_network_that_comes_back_is_used_on_retry', async ({ page, site, visit }) => {
  await visit('');
  await listen(page, 'error', 'ready');
  site.cut();
  await fromElsewhere(undefined)(page);
  const retry = await failed(page, 'load-failed', 'kunne ikke indlæses');
  await retry.click();
  await expect(retry).toBeEnabled();
  await heard(page);
  site.mend();
  await page.locator('[part="error"] button').click();
  await expect(page.getByRole('searchbox', { name: 'Søg i teksten' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Målsætning 8', exact: true })).toBeHidden();
  await drawn(page);
  expect(await heard(page)).toEqual([['ready', null]]);
});

test('what_is_mended_for_one_is_mended_for_all', async ({ page, site, visit }) => {
  site.files.set('/faulty.wasm', answer(404));
  await visit('<button>Andet</button>');
  await listen(page, 'error', 'ready');
  for (const _ of [1, 2]) await fromElsewhere('/faulty.wasm')(page);
  await expect(page.locator('[part="error"] button')).toHaveCount(2);
  site.files.set('/faulty.wasm', good);
  await page.locator('[part="error"] button').first().click();
  await expect(page.getByRole('searchbox', { name: 'Søg i teksten', exact: true })).toHaveCount(2);
  await expect(page.getByRole('searchbox', { name: 'Søg i teksten', exact: true }).first()).toBeFocused();
  const told = [];
  await expect.poll(async () => (told.push(...(await heard(page)).map(([name]) => name)), told)).toEqual(['error', 'error', 'ready', 'ready']);
});

test('what_the_page_changes_while_the_error_shows_takes_effect', async ({ page, visit }) => {
  await visit('');
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('migration-compact'), { wasm: '/gone.wasm' })));
  const error = page.locator('[part="error"]');
  await expect(error).toContainText('kunne ikke indlæses');
  await error.getByRole('button').focus();
  const set = (properties) => page.locator('migration-compact').evaluate((element, properties) => void Object.assign(element, properties), properties);
  await set({ locale: 'en' });
  await expect(error).toContainText('could not be loaded');
  await expect(error.getByRole('button', { name: 'Try again' })).toBeFocused();
  await set({ messages: { retry: 'Once more' } });
  await expect(error.getByRole('button', { name: 'Once more' })).toBeVisible();
  await set({ query: 'børn' });
  await set({ locale: null });
  await expect(error).toContainText('kunne ikke indlæses');
  await page.evaluate(() => {
    const element = document.querySelector('migration-compact');
    document.body.append(Object.assign(document.createElement('div'), { lang: 'en' }));
    document.querySelector('div').append(element);
  });
  await expect(error).toContainText('could not be loaded');
});

test('header_and_footer_show_where_the_engine_does_not_run_and_are_no_text_to_search_in', async ({ page, visit }) => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
  const slots = '<p slot="header">Pagten om børn</p><div slot="footer"><p>Om børn</p></div>';
  await visit(fallback.replace('</migration-compact>', `${slots}</migration-compact>`), { policy });
  for (const words of ['Pagten om børn', 'Om børn']) await expect(page.getByText(words, { exact: true })).toBeVisible();
  await page.getByRole('searchbox').fill('børn');
  await expect(page.getByText('1 resultat for ”børn”')).toBeVisible();
});

test('a_policy_that_refuses_the_connection_is_load_failed', async ({ page, visit }) => {
  const policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'none'";
  await visit(fallback, { policy });
  await expect(page.locator('[part="error"]')).toContainText('kunne ikke indlæses');
  await expect(page.getByRole('link', { name: 'hele teksten' })).toBeVisible();
  await page.getByRole('searchbox').fill('grænser');
  await expect(page.getByText('1 resultat for ”grænser”')).toBeVisible();
});

test('the_error_is_said_politely_by_a_region_that_was_there_before', async ({ page, visit }) => {
  await visit('');
  const said = await page.evaluate(() => {
    const element = Object.assign(document.createElement('migration-compact'), { wasm: '/gone.wasm' });
    const said = [];
    const look = () => [...element.shadowRoot.querySelectorAll('[role="status"]')].map(({ textContent }) => textContent.slice(0, 17));
    return new Promise((resolve) => {
      new MutationObserver(() => said.push(...look()) > 1 && resolve(said)).observe(element.shadowRoot, { childList: true, subtree: true });
      document.body.append(element);
    });
  });
  expect(said).toEqual(['Prøv igen', 'Teksten kunne ikk']);
});

test('without_text_of_the_pages_own_there_is_nothing_to_search', async ({ page, visit }) => {
  await visit('');
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('migration-compact'), { wasm: '/gone.wasm' })));
  await expect(page.locator('[part="error"]')).toContainText('kunne ikke indlæses');
  await expect(page.getByRole('searchbox')).toHaveCount(0);
});

test('a_policy_without_webassembly_is_csp_blocked_and_plain_search_works', async ({ page, visit }) => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
  await visit(fallback, { policy });
  await expect(page.locator('[part="error"]')).toContainText('tillader ikke den teknik (WebAssembly)');
  // It stays as it is, however often one tries.
  await expect(page.getByRole('button', { name: 'Prøv igen' })).toHaveCount(0);
  const search = page.getByRole('searchbox', { name: 'Søg i teksten nedenfor' });
  await search.fill('boern');
  await expect(page.getByText('1 resultat for ”boern”')).toBeVisible();
  await page.getByRole('button', { name: /^Redde menneskeliv/ }).click();
  await expect(page.getByText('Redde menneskeliv og finde forsvundne børn.', { exact: true }).first()).toBeVisible();
  expect(await page.evaluate(() => document.activeElement.textContent)).toBe('Redde menneskeliv og finde forsvundne børn.');
  expect(await page.evaluate(() => String(getSelection()))).toBe('Redde menneskeliv og finde forsvundne børn.');
  const [hit, words] = await page.locator('migration-compact').evaluate(({ shadowRoot }) => ['.passage', '.error p'].map((selector) => getComputedStyle(shadowRoot.querySelector(selector)).color));
  expect(hit).not.toBe(words);
  await search.fill('findes ikke her');
  await expect(page.getByText('Ingen resultater for ”findes ikke her”')).toBeVisible();
});

test('a_link_to_a_place_leads_to_it_in_the_pages_own_text', async ({ page, visit }) => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; connect-src 'self'";
  const places = ['o8', 'p43.a', 'o9'].map((id) => `<div style="height: 1500px">Andet</div><p id="gcm-${id}">Stedet ${id}</p>`).join('');
  await visit(`<migration-compact url-sync="hash">${places}<div style="height: 1500px">Andet</div></migration-compact><a href="#o9" style="position: fixed; bottom: 0">Mål 9</a>`, { policy, hash: '#p43.a' });
  const isAtTop = (id) => expect.poll(() => page.evaluate((id) => Math.abs(document.getElementById(`gcm-${id}`).getBoundingClientRect().top), id)).toBeLessThan(2);
  await isAtTop('p43.a');
  await page.getByRole('link', { name: 'Mål 9' }).click();
  await isAtTop('o9');
  await page.goBack();
  await isAtTop('p43.a');
});

test('a_line_of_fallback_is_no_text_to_search_in', async ({ page, visit }) => {
  const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'";
  await visit('<migration-compact><p>Læs <a href="/pagt.pdf">pagten</a>.</p></migration-compact>', { policy });
  await expect(page.locator('[part="error"]')).toContainText('tillader ikke den teknik (WebAssembly)');
  await expect(page.getByRole('link', { name: 'pagten' })).toBeVisible();
  await expect(page.getByRole('searchbox')).toHaveCount(0);
});

for (const [what, drawing] of [['its_frame', 'begin'], ['its_contents', 'refresh']]) {
  test(`an_engine_that_crashes_whenever_it_draws_${what}_says_so_each_time`, async ({ page, site, visit }) => {
    site.files.set('/broken.wasm', answer(200, 'application/wasm', crashing('widget', drawing)));
    await visit('');
    await listen(page, 'error', 'ready');
    await fromElsewhere('/broken.wasm')(page);
    const retry = await failed(page, 'engine-crashed', 'Der opstod en fejl');
    await retry.click();
    await expect.poll(() => heard(page)).toEqual([['error', { code: 'engine-crashed', cause: 'CompactError' }]]);
    await expect(page.locator('[part="error"] button')).toBeFocused();
    await expect(page.getByRole('link', { name: 'hele teksten' })).toBeVisible();
  });
}

test('a_crash_is_told_and_retry_carries_on_where_the_reader_was', async ({ page, site, visit }) => {
  // Two elements are drawn, then the reader types.
  site.files.set('/crashing.wasm', answer(200, 'application/wasm', crashing('widget', 'refresh', 3)));
  await visit('');
  await listen(page, 'error', 'ready');
  await fromElsewhere('/crashing.wasm')(page);
  await drawn(page);
  await page.evaluate((fallback) => document.body.insertAdjacentHTML('beforeend', fallback.replace('<migration-compact', '<migration-compact id="other"')), fallback);
  await drawn(page);
  await heard(page);
  const first = page.locator('migration-compact').first();
  await first.getByRole('searchbox').fill('menneskehandel');
  await expect(first.locator('[part="error"]')).toContainText('Der opstod en fejl');
  await expect(first.getByRole('heading', { name: 'Målsætning 8' })).toBeVisible();
  expect(await heard(page)).toEqual([['error', { code: 'engine-crashed', cause: 'CompactError' }]]);
  await expect(first.getByRole('button', { name: 'Prøv igen' })).toBeFocused();
  await first.getByRole('button', { name: 'Prøv igen' }).click();
  await expect(first.getByRole('heading', { name: /resultater for ”menneskehandel”/ })).toBeVisible();
  await expect(first.getByRole('searchbox')).toBeFocused();
  // The other element lives on the fresh instance too.
  await page.locator('#other').getByRole('button', { name: 'Indhold af Præambel' }).click();
  await expect(page.locator('#other').getByRole('button', { name: 'Indhold af Præambel' })).toHaveAttribute('aria-expanded', 'true');
});

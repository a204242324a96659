// The package in a browser, straight from a web server and without any bundler.

import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { types } from '../server.mjs';
import { testOn } from '../site.mjs';

const blank = { type: types.html, body: '<!doctype html><meta charset="utf-8"><title>test</title>' };
const engine = readFileSync(new URL('../../dist/engine.wasm', import.meta.url));
const worker = `import { loadCompact } from '/index.js';
const compact = await loadCompact();
postMessage(compact.search('børn').hits);`;

const test = testOn({
  '/free': blank,
  '/strict': { ...blank, policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'" },
  '/no-wasm': { ...blank, policy: "script-src 'self'; connect-src 'self'" },
  '/no-fetch': { ...blank, policy: "script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'" },
  '/worker.js': { type: types.js, body: worker },
  '/octets.wasm': { type: 'application/octet-stream', body: engine },
  '/page.wasm': { type: 'text/html', body: engine },
});

/** What loading gives on a page with this policy: the id of an objective, or the code of the error. */
async function loaded(page, path, { entry = '/index.js', wasm } = {}) {
  await page.goto(path);
  return page.evaluate(async ({ entry, wasm }) => {
    const { loadCompact, CompactError } = await import(entry);
    try {
      return (await loadCompact(wasm && { wasm })).objective(9).id;
    } catch (error) {
      return error instanceof CompactError ? error.code : `${error}`;
    }
  }, { entry, wasm });
}

test('loads_without_a_bundler', async ({ page }) => {
  expect(await loaded(page, '/free')).toBe('o9');
});

test('loads_under_a_strict_policy', async ({ page }) => {
  expect(await loaded(page, '/strict')).toBe('o9');
  expect(await loaded(page, '/strict', { entry: '/inline.js' })).toBe('o9');
});

test('a_policy_without_wasm_unsafe_eval_is_csp_blocked', async ({ page }) => {
  expect(await loaded(page, '/no-wasm')).toBe('csp-blocked');
  expect(await loaded(page, '/no-wasm', { entry: '/inline.js' })).toBe('csp-blocked');
});

test('a_policy_that_forbids_fetching_is_load_failed_and_inline_works', async ({ page }) => {
  expect(await loaded(page, '/no-fetch')).toBe('load-failed');
  expect(await loaded(page, '/no-fetch', { entry: '/inline.js' })).toBe('o9');
});

test('the_wrong_content_type_is_good', async ({ page }) => {
  expect(await loaded(page, '/free', { wasm: '/octets.wasm' })).toBe('o9');
  expect(await loaded(page, '/free', { wasm: '/page.wasm' })).toBe('o9');
});

test('a_missing_engine_is_load_failed', async ({ page }) => {
  expect(await loaded(page, '/free', { wasm: '/gone.wasm' })).toBe('load-failed');
  expect(await loaded(page, '/free', { wasm: '/free' })).toBe('load-failed');
});

test('a_network_that_comes_back_is_used', async ({ page, context }) => {
  await page.goto('/free');
  await page.evaluate(() => import('/index.js'));
  const load = () => page.evaluate(async () => {
    const { loadCompact } = await import('/index.js');
    return loadCompact().then((compact) => compact.objective(9).id, (error) => error.code);
  });
  await context.setOffline(true);
  expect(await load()).toBe('load-failed');
  await context.setOffline(false);
  expect(await load()).toBe('o9');
});

test('it_works_in_a_worker_and_answers_travel', async ({ page }) => {
  await page.goto('/free');
  const hits = await page.evaluate(() => new Promise((resolve, reject) => {
    const thread = new Worker('/worker.js', { type: 'module' });
    thread.onmessage = ({ data }) => resolve(data);
    thread.onerror = ({ message }) => reject(new Error(message));
  }));
  expect(hits.length).toBeGreaterThan(0);
});

test('nothing_is_fetched_but_the_script_and_the_engine', async ({ page }) => {
  const requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await loaded(page, '/free');
  await page.evaluate(async () => {
    const { loadCompact } = await import('/index.js');
    (await loadCompact()).search('menneskehandel');
  });
  expect(requests.filter((path) => path !== '/favicon.ico')).toEqual(['/free', '/index.js', '/engine.wasm']);
});

// The measurements in Chromium.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { chromium } from '@playwright/test';
import { switches } from '../scripts/browser.mjs';
import { at } from '../scripts/lib.mjs';
import { keystrokes, median, turned } from './measure.mjs';
import { grades } from './node.mjs';

const types = { js: 'text/javascript', mjs: 'text/javascript', wasm: 'application/wasm', json: 'application/json' };
// The clock of a page that is isolated from other sites ticks every 5 µs instead of every 100.
const isolated = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
// So that measure.mjs can have the garbage of one engine collected before the next.
const flags = [...switches, '--js-flags=--expose-gc'];

/** Runs `work(open, version)` with a browser; `open()` gives a fresh page of the origin that serves the repository. */
export async function withBrowser(executablePath, work) {
  const server = createServer(serve);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath, args: flags });
  const open = async () => {
    // A context of its own has neither caches nor compiled code of the pages before.
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    return page;
  };
  try {
    return await work(open, browser.version());
  } finally {
    await browser.close();
    server.close();
  }
}

/** By engine `{ p50, p95, first, relevance, ofReaders }`; the last two where Node cannot tell them. */
export async function measureInBrowser(open, engines, { queries, readers }, { rounds, loads }) {
  const first = await firstResults(open, engines, loads);
  const page = await open();
  const scripts = engines.map(({ id, script, inNode }) => ({ id, script: `/${script}`, asked: !inNode }));
  const { times, found } = await page.evaluate(measure, { scripts, queries: [...queries, ...readers], keys: keystrokes(queries), rounds });
  await page.context().close();
  const graded = (id) => found[id] && grades({ queries, readers }, found[id]);
  return Object.fromEntries(engines.map(({ id }) => [id, { ...times[id], first: first[id], ...graded(id) }]));
}

/** Runs in the page. */
async function measure({ scripts, queries, keys, rounds }) {
  const { answers, latency } = await import('/bench/measure.mjs');
  const searches = {};
  const found = {};
  for (const { id, script, asked } of scripts) {
    const engine = await (await import(script)).load();
    searches[id] = engine.search;
    if (asked) found[id] = await answers(engine, queries);
  }
  return { times: await latency(searches, keys, { rounds, grain: 0.1 }), found };
}

/** ms from the start of loading to the first result, each time in a page of its own, with the files in its cache. */
async function firstResults(open, engines, loads) {
  const times = Object.fromEntries(engines.map(({ id }) => [id, []]));
  for (let round = 0; round < loads; round++) {
    for (const { id, script, files } of turned(engines, round)) {
      const page = await open();
      times[id].push(await page.evaluate(firstResult, [script, ...files].map((name) => `/${name}`)));
      await page.context().close();
    }
  }
  return Object.fromEntries(engines.map(({ id }) => [id, median(times[id])]));
}

/**
 * What loading and the first search take once the files are fetched and the page is at rest, so that the start of the browser is not
 * measured with them: ms in fresh pages, `{ load, search, both }` of each.
 */
export async function startTimes(open, loads) {
  const times = [];
  for (let load = 0; load < loads; load++) {
    const page = await open();
    times.push(await page.evaluate(startFetched));
    await page.context().close();
  }
  return times;
}

/** Runs in the page. */
async function startFetched() {
  const wasm = await (await fetch('/dist/engine.wasm')).arrayBuffer();
  const { loadCompact } = await import('/dist/index.js');
  await new Promise((resolve) => setTimeout(resolve, 300));
  const start = performance.now();
  const { search } = await loadCompact({ wasm });
  const loaded = performance.now();
  search('uledsagede børn');
  const end = performance.now();
  return { load: loaded - start, search: end - loaded, both: end - start };
}

/** Runs in the page. */
async function firstResult(files) {
  await Promise.all(files.map(async (file) => (await fetch(file)).arrayBuffer()));
  const start = performance.now();
  const { search } = await (await import(files[0])).load();
  await search('uledsagede børn');
  return performance.now() - start;
}

function serve({ url }, response) {
  const { pathname } = new URL(url, 'http://localhost');
  if (pathname === '/') {
    const page = '<!doctype html><meta charset="utf-8"><title>bench</title>';
    return response.writeHead(200, { ...isolated, 'content-type': 'text/html; charset=utf-8' }).end(page);
  }
  try {
    const type = types[pathname.split('.').pop()] ?? 'application/octet-stream';
    const content = readFileSync(at(pathname));
    return response.writeHead(200, { ...isolated, 'content-type': type, 'cache-control': 'max-age=3600' }).end(content);
  } catch {
    return response.writeHead(404).end();
  }
}

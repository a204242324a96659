// `npm run bench`: ours against the others, into README.md and docs/bench.svg. With `-- --memory` or `-- --odd` it instead looks at
// the engine’s memory over a million searches, or at the time that odd queries take; with `-- --start` at what loading and the first
// search take once all is fetched, with `-- --element` at the time that the element takes to start and to answer a keystroke.

import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { findBrowsers } from './browser.mjs';
import { build } from './build.mjs';
import { at, heading, main, seconds, Stop } from './lib.mjs';
import { setUpNode } from './setup.mjs';

const effort = { rounds: 5, loads: 7 };
const searches = 1_000_000;

async function bench() {
  const options = process.argv.slice(2);
  const unknown = options.find((option) => !['--memory', '--odd', '--start', '--element'].includes(option));
  if (unknown) throw new Stop(`${unknown} is no option of the benchmark; it has --memory, --odd, --start and --element`);
  await setUpNode();
  await build();
  if (options.includes('--memory')) await measureMemory();
  if (options.includes('--odd')) await measureOddQueries();
  if (options.includes('--start')) await measureTheStart();
  if (options.includes('--element')) await measureTheElement();
  if (options.length === 0) await compare();
}

async function compare() {
  const start = performance.now();
  const { loadCompact } = await import('../dist/index.js');
  const { buildEngines } = await import('../bench/engines.mjs');
  const { measureInNode } = await import('../bench/node.mjs');
  const { measureInBrowser, withBrowser } = await import('../bench/browser.mjs');
  const { keystrokes } = await import('../bench/measure.mjs');
  const queries = await readQueries();
  const readers = await readQueries('readers.tsv');
  heading('Building the engines');
  const engines = await buildEngines(await loadCompact());
  heading('Measuring in Node');
  const node = await measureInNode(engines, { queries, readers }, effort);
  heading('Measuring in Chromium');
  const [browser, chromium] = await withBrowser(await chrome(), async (open, version) => [
    await measureInBrowser(open, engines, { queries, readers }, effort),
    version,
  ]);
  const machine = { cores: availableParallelism(), node: process.versions.node, chromium, ...effort };
  await tell({ engines, node, browser, machine, queries, readers, keys: keystrokes(queries).length });
  console.log(`\nREADME.md and docs/bench.svg are written (${seconds(start)})`);
}

async function tell(result) {
  const { tables, write } = await import('../bench/table.mjs');
  const { picture } = await import('../bench/picture.mjs');
  const text = tables(result);
  console.log(`\n${text}`);
  writeFileSync(at('target/bench/result.json'), JSON.stringify(result));
  write(at('README.md'), text);
  mkdirSync(at('docs'), { recursive: true });
  writeFileSync(at('docs/bench.svg'), picture(result));
}

async function measureMemory() {
  const { memory } = await import('../bench/endurance.mjs');
  const queries = await readQueries();
  const show = (where, { before, after }) => console.log(`${where}: ${before} bytes before, ${after} after ${searches} searches`);
  heading('Memory of the engine');
  show('Node', await memory(queries, searches));
  show('Chromium', await inPage('memory', queries, searches));
}

async function measureOddQueries() {
  const { oddQueries } = await import('../bench/endurance.mjs');
  heading('Odd queries, ms in Node and in Chromium');
  const [node, browser] = [await oddQueries(), await inPage('oddQueries')];
  for (const [name, time] of Object.entries(node)) {
    console.log(`${name.padEnd(32)}${time.toFixed(2).padStart(8)}${browser[name].toFixed(2).padStart(8)}`);
  }
}

async function measureTheStart() {
  const { startTimes, withBrowser } = await import('../bench/browser.mjs');
  const { median } = await import('../bench/measure.mjs');
  heading('The engine in fresh pages of Chromium at rest, with its files in memory, ms');
  const times = await withBrowser(await chrome(), (open) => startTimes(open, 25));
  for (const [name, what] of Object.entries({ load: 'loading', search: 'the first search', both: 'both' })) {
    const all = times.map((time) => time[name]);
    console.log(`${what}: least ${Math.min(...all).toFixed(1)}, median ${median(all).toFixed(1)}, most ${Math.max(...all).toFixed(1)}`);
  }
}

async function measureTheElement() {
  const { measureElement } = await import('../bench/element.mjs');
  const { withBrowser } = await import('../bench/browser.mjs');
  const queries = await readQueries();
  heading('The element in Chromium on a machine four times slower, ms');
  const times = await withBrowser(await chrome(), (open) => measureElement(open, queries, { loads: 21 }));
  const tell = (name, { least, median, p95, most }) => {
    console.log(`${name}: least ${least.toFixed(1)}, median ${median.toFixed(1)}, 95 % ${p95.toFixed(1)}, most ${most.toFixed(1)}`);
  };
  tell('from the start of the script to a search box that can be typed in', times.usable);
  tell('from the start of the script to the box on the screen', times.screen);
  tell('from the start of the script to everything painted', times.whole);
  tell('from a keystroke to laid-out results', times.key);
}

/** Calls what bench/endurance.mjs exports in a page of its own. */
async function inPage(name, ...args) {
  const { withBrowser } = await import('../bench/browser.mjs');
  const call = async ({ name, args }) => (await import('/bench/endurance.mjs'))[name](...args);
  return withBrowser(await chrome(), async (open) => (await open()).evaluate(call, { name, args }));
}

async function readQueries(file = 'queries.tsv') {
  return (await import('../tests/relevance/score.mjs')).readQueries(new URL(`../tests/relevance/${file}`, import.meta.url));
}

async function chrome() {
  const { chrome } = await findBrowsers();
  if (!chrome || !existsSync(chrome)) throw new Stop('the benchmark needs Chromium or Chrome; set CHROME to its path');
  return chrome;
}

await main(import.meta.url, bench);

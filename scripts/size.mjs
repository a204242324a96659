// `npm run size`: what a page that uses the package makes its visitors fetch.

import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from './build.mjs';
import { at, main, Stop } from './lib.mjs';

/** Most that engine, glue, text and our own JavaScript may weigh together, in bytes after brotli. */
export const budget = 172 * 1024;

const shipped = ['engine.wasm', 'index.js'];

/** What a page with the element fetches instead. */
const element = ['widget.wasm', 'element.js', 'define.js'];

/** Most that the element may weigh beyond its engine, in bytes after brotli: the drawing, the class, the styles, the words. */
export const elementBudget = 40 * 1024;

/** Name, bytes and bytes after brotli of each file that a page fetches. */
export function sizes(names = shipped) {
  return names.map((name) => {
    const content = readFileSync(at('dist', name));
    return { name, bytes: content.length, brotli: brotliCompressSync(content).length };
  });
}

export function total(names = shipped) {
  return sizes(names).reduce((sum, { brotli }) => sum + brotli, 0);
}

/** What the element weighs beyond the engine. */
export function elementOverhead() {
  return total(element) - total(['engine.wasm']);
}

await main(import.meta.url, async () => {
  await build();
  const row = (name, bytes, brotli) => console.log(`${name.padEnd(14)}${String(bytes).padStart(10)}${String(brotli).padStart(10)}`);
  row('', 'bytes', 'brotli');
  for (const { name, bytes, brotli } of sizes()) row(name, bytes, brotli);
  row('total', '', total());
  console.log(`engine.wasm holds the text; index.js is the glue and our own JavaScript; budget ${budget} bytes`);
  for (const { name, bytes, brotli } of sizes(element)) row(name, bytes, brotli);
  row('total', '', total(element));
  console.log(`widget.wasm holds engine, text and drawing; beyond the engine ${elementOverhead()} bytes, budget ${elementBudget}`);
  if (elementOverhead() > elementBudget) throw new Stop('the element is over its budget');
  if (total() > budget) throw new Stop('the package is over its budget');
});

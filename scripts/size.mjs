// `npm run size`: what a page that uses the package makes its visitors fetch.

import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { build } from './build.mjs';
import { at, main, Stop } from './lib.mjs';

/** Most that engine, glue, text and our own JavaScript may weigh together, in bytes after brotli. */
export const budget = 148 * 1024;

const shipped = ['engine.wasm', 'index.js'];

/** Name, bytes and bytes after brotli of each file that a page fetches. */
export function sizes() {
  return shipped.map((name) => {
    const content = readFileSync(at('dist', name));
    return { name, bytes: content.length, brotli: brotliCompressSync(content).length };
  });
}

export function total() {
  return sizes().reduce((sum, { brotli }) => sum + brotli, 0);
}

await main(import.meta.url, async () => {
  await build();
  const row = (name, bytes, brotli) => console.log(`${name.padEnd(14)}${String(bytes).padStart(10)}${String(brotli).padStart(10)}`);
  row('', 'bytes', 'brotli');
  for (const { name, bytes, brotli } of sizes()) row(name, bytes, brotli);
  row('total', '', total());
  console.log(`engine.wasm holds the text; index.js is the glue and our own JavaScript; budget ${budget} bytes`);
  if (total() > budget) throw new Stop('the package is over its budget');
});

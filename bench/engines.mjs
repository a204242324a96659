// Who takes part, and what each of them is to a visitor: files to fetch, and a script that exports `load()`.

import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { at } from '../scripts/lib.mjs';
import * as ours from './ours.mjs';
import * as flexsearch from './rivals/flexsearch.mjs';
import * as fuse from './rivals/fuse.mjs';
import * as lunr from './rivals/lunr.mjs';
import * as minisearch from './rivals/minisearch.mjs';
import * as orama from './rivals/orama.mjs';
import * as pagefind from './rivals/pagefind.mjs';
import { unitsOf } from './units.mjs';

const rivals = { minisearch, flexsearch, lunr, orama, fuse };
const folder = 'target/bench';

/** Builds every engine; gives `{ id, name, setUp, script, files, inNode }`, ours first, all files relative to the root. */
export async function buildEngines(compact) {
  rmSync(at(folder), { recursive: true, force: true });
  mkdirSync(at(folder), { recursive: true });
  const units = unitsOf(compact);
  writeFileSync(at(folder, 'units.json'), JSON.stringify(units));
  const bundled = [];
  for (const [id, rival] of Object.entries(rivals)) bundled.push(describe(id, rival, await bundle(id)));
  return [
    describe('ours', ours, 'bench/ours.mjs', ['dist/index.js', 'dist/engine.wasm']),
    ...bundled,
    { ...describe('pagefind', pagefind, 'bench/rivals/pagefind.mjs', await indexPages(units)), inNode: false },
  ];
}

function describe(id, { name, setUp }, script, files = [script]) {
  return { id, name, version: versionOf(id), setUp, script, files, bytes: weigh(files), inNode: true };
}

function versionOf(id) {
  const packages = { ours: '.', orama: 'node_modules/@orama/orama', fuse: 'node_modules/fuse.js' };
  return JSON.parse(readFileSync(at(packages[id] ?? `node_modules/${id}`, 'package.json'), 'utf8')).version;
}

/** One minified script of the rival and the text: it makes its index when it starts, which is less to fetch than an index. */
async function bundle(id) {
  const entry = at(folder, `${id}.entry.mjs`);
  const file = `${folder}/${id}.mjs`;
  writeFileSync(entry, [
    `import { create } from '../../bench/rivals/${id}.mjs';`,
    `import units from './units.json';`,
    'export const load = () => create(units);',
  ].join('\n'));
  const build = await rolldown({ input: entry, platform: 'browser', treeshake: true });
  await build.write({ file: at(file), format: 'es', minify: true });
  return file;
}

/** The files of a visit: engine, index and texts, without the user interface and other languages. */
async function indexPages(units) {
  const output = `${folder}/pagefind`;
  await pagefind.writeIndex(units, at(output));
  const names = readdirSync(at(output), { recursive: true }).map((name) => `${output}/${name.replaceAll('\\', '/')}`);
  const isFetched = (name) => /(\/pagefind(-worker)?\.js|\.json|wasm\.da\.pagefind|\.pf_\w+)$/.test(name);
  return names.filter(isFetched).sort();
}

/** Bytes on the wire: after brotli where that helps. */
function weigh(files) {
  const contents = files.map((name) => readFileSync(at(name)));
  return contents.reduce((sum, content) => sum + Math.min(content.length, brotliCompressSync(content).length), 0);
}

// The JavaScript of the README prints what the comments below it say. `UPDATE_README=1` writes what it prints into them.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadCompact } from 'migration-compact';
import { blocks, file, readme } from './readme.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const printed = /(?:^\/\/.*\n)+/gm;
const separator = '\u0001';
const examples = blocks('js');

/** What the examples print, piece by piece: they are one module, and the names of the first block hold in all. */
async function run() {
  const imports = examples.flatMap((code) => code.match(/^import .*$/gm) ?? []);
  const bodies = examples.map((code) => code.replace(/^import .*\n+/gm, '').replace(printed, `console.log('${separator}');\n`));
  const module = [...imports, bodies[0], ...bodies.slice(1).map((body) => `{\n${body}}`)].join('\n');
  mkdirSync(`${root}/target`, { recursive: true });
  writeFileSync(`${root}/target/readme.mjs`, module);
  const { stdout } = await promisify(execFile)(process.execPath, ['target/readme.mjs'], { cwd: root });
  return stdout.split(`${separator}\n`).slice(0, -1);
}

function asComments(text) {
  return text.trimEnd().split('\n').map((line) => `// ${line}`.trimEnd() + '\n').join('');
}

test('the_examples_print_what_the_readme_says', async () => {
  const expected = examples.flatMap((code) => code.match(printed) ?? []);
  const found = (await run()).map(asComments);
  assert.ok(found.length > 15);
  if (process.env.UPDATE_README) writeFileSync(file, withPrinted(found));
  else assert.deepEqual(found, expected);
});

function withPrinted(found) {
  const rest = [...found];
  return readme.replace(/^```js\n[^]*?^```$/gm, (block) => block.replace(printed, () => rest.shift()));
}

test('every_method_has_an_example', async () => {
  for (const name of Object.keys(await loadCompact())) {
    assert.ok(examples.some((code) => code.includes(`compact.${name}`)), name);
  }
});

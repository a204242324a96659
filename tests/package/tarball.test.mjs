// The package as npm would publish it: what is in it, and that it works away from this repository.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { build } from 'vite';

const root = fileURLToPath(new URL('../..', import.meta.url));
const program = promisify(execFile);
const says = 'o9 Uofficiel';
let place;
let packed;

before(async () => {
  place = realpathSync(mkdtempSync(path.join(tmpdir(), 'migration-compact-')));
  const { stdout } = await program('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', place], { cwd: root });
  [packed] = JSON.parse(stdout);
  writeFileSync(path.join(place, 'package.json'), '{ "private": true, "type": "module" }');
  await program('npm', ['install', '--offline', '--no-audit', '--no-fund', path.join(place, packed.filename)], { cwd: place });
});
after(() => rmSync(place, { recursive: true, force: true }));

/** What a module prints that stands in the place where the package is installed. */
async function prints(name, content) {
  writeFileSync(path.join(place, name), content);
  const { stdout } = await program(process.execPath, [name], { cwd: place });
  return stdout.trim();
}

test('the_tarball_holds_what_is_used_and_nothing_else', () => {
  const papers = [...readdirSync(root).filter((name) => /^(CHANGELOG|CONTRIBUTING|LICENSE|README)/.test(name)), 'docs/bench.svg'];
  const scripts = ['autolink', 'define', 'element', 'index', 'inline'].flatMap((name) => [`${name}.d.ts`, `${name}.js`]);
  const built = [...scripts, 'cli.js', 'engine.wasm', 'widget.wasm'].map((name) => `dist/${name}`);
  assert.deepEqual(packed.files.map((file) => file.path).sort(), [...papers, ...built, 'package.json'].sort());
});

test('what_the_papers_link_to_is_in_the_tarball', () => {
  const files = packed.files.map((file) => file.path);
  for (const name of files.filter((file) => file.endsWith('.md'))) {
    const links = [...readFileSync(path.join(root, name), 'utf8').matchAll(/\]\(([^)]+)\)/g)].map(([, link]) => link);
    for (const link of links) assert.ok(/^(https:|#)/.test(link) || files.includes(link), `${name}: ${link}`);
  }
});

test('no_file_of_the_tarball_names_this_machine', () => {
  for (const { path: name } of packed.files) {
    const content = readFileSync(path.join(root, name), 'latin1');
    assert.ok(!content.includes(root) && !/\/(home|root|Users)\//.test(content), name);
  }
});

test('installed_it_works_in_node', async () => {
  assert.equal(await prints('main.js', usage('migration-compact')), says);
  assert.equal(await prints('inline.js', usage('migration-compact/inline')), says);
});

test('installed_it_works_from_commonjs', async () => {
  const content = `import('migration-compact')
    .then(({ loadCompact }) => loadCompact())
    .then((compact) => console.log(compact.objective(9).id));`;
  assert.equal(await prints('main.cjs', content), 'o9');
});

test('installed_it_works_in_a_worker', async () => {
  writeFileSync(path.join(place, 'worker.js'), usage('migration-compact'));
  const content = `import { Worker } from 'node:worker_threads'; new Worker(new URL('./worker.js', import.meta.url));`;
  assert.equal(await prints('thread.js', content), says);
});

test('installed_its_command_works', async () => {
  const { stdout } = await program('npx', ['--no-install', 'migration-compact', 'export', '--provision', 'o9'], { cwd: place });
  assert.match(stdout, /^Målsætning 9: /);
});

test('vite_ships_the_engine_as_an_asset', async () => {
  const files = await bundled('migration-compact');
  const assets = Object.keys(files).filter((name) => name.endsWith('.wasm'));
  assert.equal(assets.length, 1);
  assert.deepEqual(files[assets[0]], readFileSync(path.join(root, 'dist/engine.wasm')));
  const script = scriptOf(files);
  assert.ok(script.includes(path.basename(assets[0])));
  // Node's modules are asked for at run time alone.
  assert.doesNotMatch(script, /import[^;]{0,100}node:/);
});

test('vite_ships_the_element_with_its_module_and_registers_it', async () => {
  const files = await bundled('migration-compact/define', `import 'migration-compact/define';`);
  const assets = Object.keys(files).filter((name) => name.endsWith('.wasm'));
  assert.equal(assets.length, 1);
  assert.deepEqual(files[assets[0]], readFileSync(path.join(root, 'dist/widget.wasm')));
  assert.match(scriptOf(files), /customElements/);
});

test('vite_leaves_out_the_class_where_nobody_uses_it', async () => {
  const files = await bundled('migration-compact/element', `import { MigrationCompactElement } from 'migration-compact/element'; console.log('alone');`);
  assert.ok(scriptOf(files).length < 2000, `${scriptOf(files).length}`);
});

test('installed_the_element_can_be_imported_on_a_server', async () => {
  const content = `const { MigrationCompactElement } = await import('migration-compact/element');
    const defined = await import('migration-compact/define');
    console.log(typeof MigrationCompactElement, defined.MigrationCompactElement === MigrationCompactElement, MigrationCompactElement.observedAttributes.length);`;
  assert.equal(await prints('element.js', content), 'function true 13');
});

test('vite_ships_the_inline_engine_as_a_script_alone', async () => {
  const files = await bundled('migration-compact/inline');
  assert.deepEqual(Object.keys(files).filter((name) => !/\.(js|html)$/.test(name)), []);
});

test('what_is_imported_and_not_used_is_left_out', async () => {
  const files = await bundled('migration-compact', `import { loadCompact } from 'migration-compact'; console.log('alone');`);
  assert.ok(scriptOf(files).length < 2000, `${scriptOf(files).length}`);
});

test('publint_finds_nothing', async () => {
  const manifest = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const { messages } = await publint({ strict: true, pack: { tarball: arrayBuffer(path.join(place, packed.filename)) } });
  assert.deepEqual(messages.map((message) => formatMessage(message, manifest, { color: false })), []);
});

test('types_resolve_in_every_way_of_resolving', async () => {
  const attw = path.join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  const ways = ['--profile', 'esm-only', '--exclude-entrypoints', 'engine.wasm', 'widget.wasm'];
  // It ends with an error where it finds a problem.
  const { stdout } = await program(process.execPath, [attw, path.join(place, packed.filename), ...ways], { cwd: place });
  for (const entry of ['', '/inline', '/autolink', '/element', '/define']) assert.ok(stdout.includes(`"migration-compact${entry}"\n`), entry);
});

function usage(name) {
  return `import { loadCompact } from '${name}';
const compact = await loadCompact();
console.log(compact.objective(9).id, compact.info.provenance.note.da.split(' ')[0]);
`;
}

/** The files that Vite makes of a page whose script uses the package, by name. */
async function bundled(name, content = usage(name)) {
  const folder = mkdtempSync(path.join(place, 'page-'));
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><script type="module" src="./main.js"></script>');
  writeFileSync(path.join(folder, 'main.js'), content);
  await build({ root: folder, configFile: false, logLevel: 'error', build: { outDir: 'out' } });
  const out = path.join(folder, 'out');
  const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(files.map((entry) => {
    const file = path.join(entry.parentPath ?? entry.path, entry.name);
    return [path.relative(out, file), readFileSync(file)];
  }));
}

function scriptOf(files) {
  return Object.entries(files).filter(([name]) => name.endsWith('.js')).map(([, content]) => String(content)).join('');
}

function arrayBuffer(file) {
  return new Uint8Array(readFileSync(file)).buffer;
}

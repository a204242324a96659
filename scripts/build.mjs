// Builds dist/ out of the crate and src/js: cargo, wasm-bindgen, wasm-opt, then one bundle for each entry of the package.

import { createHash } from 'node:crypto';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { ask, at, bin, heading, main, root, run, seconds, Stop } from './lib.mjs';
import { setUpNode, setUpRust } from './setup.mjs';

const crate = 'target/wasm32-unknown-unknown/release/migration_compact.wasm';
/** The modules: the engine alone, made fast, and the engine with the rendering of the element, made small. */
const modules = {
  engine: { features: [], env: {}, level: '-O3' },
  widget: { features: ['--features', 'widget'], env: { CARGO_PROFILE_RELEASE_OPT_LEVEL: 's' }, level: '-Oz' },
};
/** A function with one caller is left outside it unless it is tiny: that weighs less, and browsers optimise less at once. */
const apart = ['--one-caller-inline-max-function-size', '10'];
const inputs = ['Cargo.toml', 'Cargo.lock', 'build.rs', 'src', 'scripts/build.mjs', 'package-lock.json'];
const entries = ['index', 'inline', 'autolink', 'element', 'define'];
const outputs = [...entries.flatMap((entry) => [`${entry}.js`, `${entry}.d.ts`]), 'engine.wasm', 'widget.wasm', 'cli.js'];
const stamp = at('target', 'package.stamp');

/** Brings dist/ up to date; an unchanged tree costs no more than reading it. */
export async function build() {
  const now = fingerprint();
  if (isBuilt() && readFileSync(stamp, 'utf8') === now) return console.log('dist/ is up to date');
  const start = performance.now();
  rmSync(stamp, { force: true });
  await setUpNode();
  await setUpRust();
  heading('Building dist/');
  for (const [name, how] of Object.entries(modules)) await buildModule(name, how);
  await buildScripts();
  writeFileSync(stamp, now);
  console.log(`dist/ is built (${seconds(start)})`);
}

async function buildModule(name, { features, env, level }) {
  const cargo = ['build', '--release', '--lib', ...features, '--target', 'wasm32-unknown-unknown', '--target-dir', 'target'];
  await run('cargo', cargo, { env: { ...env, CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS: withoutPaths() } });
  await run('wasm-bindgen', [
    ...['--target', 'web', '--no-typescript', '--out-name', name, '--out-dir', `target/${name}`],
    // Our own loader says where the module is, and a crashed instance is replaced.
    ...['--omit-default-module-path', '--experimental-reset-state-function'],
    ...['--encode-into', 'always', '--remove-name-section', '--remove-producers-section', crate],
  ]);
  mkdirSync(at('dist'), { recursive: true });
  // The module itself says which features of WebAssembly it uses; wasm-opt keeps to them, and browsers need not be told.
  // Below 1024 there is only the end of the stack.
  await run(bin('wasm-opt'), [level, ...apart, '--converge', '--low-memory-unused', '--strip-target-features', '-o', `dist/${name}.wasm`, `target/${name}/${name}_bg.wasm`]);
}

/**
 * Flags that keep the folders of this machine out of the module, so that every machine builds the same one: those of the crates,
 * of the project, and, where rustup's component rust-src is installed, of the standard library.
 */
function withoutPaths() {
  const crates = path.join(process.env.CARGO_HOME ?? path.join(homedir(), '.cargo'), 'registry', 'src');
  const library = path.join(ask('rustc', '--print', 'sysroot'), 'lib', 'rustlib', 'src', 'rust');
  const commit = /^commit-hash: (.*)$/m.exec(ask('rustc', '-vV'))[1];
  const flags = [[crates, ''], [root, ''], [library, `/rustc/${commit}`]];
  return flags.map(([from, to]) => `--remap-path-prefix=${from}=${to}`).join(' ');
}

/** One file for each entry: what the glue offers and nobody imports falls away. */
async function buildScripts() {
  const { build: bundle } = await import('rolldown');
  const base64 = readFileSync(at('dist/engine.wasm')).toString('base64');
  writeFileSync(at('target/engine/base64.js'), `export const base64 = '${base64}';\n`);
  writeFileSync(at('target/widget/style.js'), `export const css = ${JSON.stringify(styleSheet())};\n`);
  for (const entry of entries) {
    await bundle({
      input: at('src/js', `${entry}.js`),
      // The class is the same, whether a page imports it or has it registered.
      external: entry === 'define' ? ['./element.js'] : [],
      resolve: { alias: aliases(entry) },
      output: { file: at('dist', `${entry}.js`), format: 'es', minify: true },
      onLog: refuseWarnings,
    });
    copyFileSync(at('src/js', `${entry}.d.ts`), at('dist', `${entry}.d.ts`));
  }
  quoteAsset('index.js', './engine.wasm');
  quoteAsset('element.js', './widget.wasm');
  // It imports the entry beside it, in dist/ as in src/js.
  copyFileSync(at('src/js/cli.js'), at('dist/cli.js'));
  chmodSync(at('dist/cli.js'), 0o755);
}

/** What the scripts call the things built: the element has an engine of its own, with the rendering. */
function aliases(entry) {
  const engine = entry === 'element' ? 'widget' : 'engine';
  return {
    'engine/base64': at('target/engine/base64.js'),
    engine: at('target', engine, `${engine}.js`),
    'widget/style': at('target/widget/style.js'),
  };
}

/** The element's style sheets in one, without comments and needless space. */
function styleSheet() {
  const files = readdirSync(at('src/widget/style')).sort().map((name) => readFileSync(at('src/widget/style', name), 'utf8'));
  const [comments, spaces, edges] = [/\/\*[^]*?\*\//g, /\s+/g, / ?([{};,>]) ?|(?<=:) /g];
  return files.join('').replace(comments, '').replace(spaces, ' ').replace(edges, '$1').replace(/;}/g, '}').trim();
}

/** The minifier writes a template literal, and some bundlers recognise an asset by a plain string alone. */
function quoteAsset(name, asset) {
  const script = readFileSync(at('dist', name), 'utf8');
  const quoted = script.replace(`new URL(\`${asset}\`,import.meta.url)`, `new URL('${asset}',import.meta.url)`);
  if (quoted === script) throw new Stop(`dist/${name} does not name ${asset} as expected`);
  writeFileSync(at('dist', name), quoted);
}

/** A warning of the bundler is a mistake of ours, such as a method whose export the crate lacks. */
function refuseWarnings(level, { message }) {
  if (level === 'warn') throw new Stop(message);
}

function isBuilt() {
  return [stamp, ...outputs.map((name) => at('dist', name))].every(existsSync);
}

/** Of the names and contents of everything that goes into dist/. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesIn)) hash.update(`${file}\0`).update(readFileSync(at(file)));
  return hash.digest('hex');
}

function filesIn(name) {
  if (!statSync(at(name)).isDirectory()) return [name];
  return readdirSync(at(name)).sort().flatMap((entry) => filesIn(`${name}/${entry}`));
}

await main(import.meta.url, build);

// Brings in what building and testing need and this machine lacks. What is there already is left alone, so it is quick.

import { existsSync, readFileSync, statSync } from 'node:fs';
import { ensureBrowsers } from './browser.mjs';
import { ask, at, main, run, Stop, which } from './lib.mjs';

const target = 'wasm32-unknown-unknown';

/** The npm packages of the lock file. */
export async function setUpNode() {
  const marker = at('node_modules', '.package-lock.json');
  const isCurrent = existsSync(marker) && statSync(marker).mtimeMs >= statSync(at('package-lock.json')).mtimeMs;
  if (!isCurrent) await run('npm', ['ci', '--no-audit', '--no-fund']);
}

/** Rust with its WebAssembly target, and the wasm-bindgen program of the version that the crate links. */
export async function setUpRust() {
  if (!which('cargo')) throw new Stop('Rust is missing; install it with rustup from https://rustup.rs');
  if (!existsSync(`${ask('rustc', '--print', 'sysroot')}/lib/rustlib/${target}/lib`)) await rustup('target', 'add', target);
  const version = lockedVersion('wasm-bindgen');
  if (ask('wasm-bindgen', '--version') !== `wasm-bindgen ${version}`) {
    await run('cargo', ['install', 'wasm-bindgen-cli', '--version', `=${version}`]);
  }
}

/** What only the tests need; gives the browsers and their drivers. */
export async function setUpTests() {
  if (!ask('cargo', 'fmt', '--version')) await rustup('component', 'add', 'rustfmt');
  if (!ask('cargo', 'clippy', '--version')) await rustup('component', 'add', 'clippy');
  if (!ask('wasm-pack', '--version')) await run('cargo', ['install', 'wasm-pack', '--locked']);
  return ensureBrowsers();
}

async function rustup(...args) {
  if (!which('rustup')) throw new Stop(`rustup is missing, and with it: rustup ${args.join(' ')}; see https://rustup.rs`);
  await run('rustup', args);
}

/** The version of a crate in Cargo.lock. */
function lockedVersion(crate) {
  const lock = readFileSync(at('Cargo.lock'), 'utf8');
  const version = lock.match(new RegExp(`name = "${crate}"\nversion = "([^"]+)"`))?.[1];
  if (!version) throw new Stop(`Cargo.lock does not name ${crate}`);
  return version;
}

await main(import.meta.url, async () => {
  await setUpNode();
  await setUpRust();
  const programs = Object.values(await setUpTests()).filter(Boolean);
  console.log(`ready: ${programs.join(', ')}`);
});

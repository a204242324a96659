// `npm test`: everything that has to hold, in order; the first failure ends it. The last line counts the tests that ran.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { wantedBrowsers } from './browser.mjs';
import { build } from './build.mjs';
import { buildDemo } from './demo.mjs';
import { at, bin, heading, main, run, seconds } from './lib.mjs';
import { setUpNode, setUpRust, setUpTests } from './setup.mjs';

const wasm = ['--target', 'wasm32-unknown-unknown'];
const strict = ['--', '-D', 'warnings'];
const count = { passed: 0, failed: 0 };
const browsers = wantedBrowsers();
let programs;

const steps = [
  ['Set-up', setUp],
  ['Rust is formatted', () => run('cargo', ['fmt', '--check'])],
  ['Clippy, native', () => run('cargo', ['clippy', '--all-targets', ...strict])],
  ['Clippy, WebAssembly', () => run('cargo', ['clippy', ...wasm, '--features', 'widget', '--lib', '--tests', ...strict])],
  ['Rust documentation', () => run('cargo', ['doc', '--no-deps'], { env: { RUSTDOCFLAGS: '-D warnings' } })],
  ['Rust tests, native', () => run('cargo', ['test']), inRust],
  ['Build', build],
  ['Rust tests, in Chromium', testInChromium, inRust],
  ...(browsers.includes('firefox') ? [['Rust tests, in Firefox', testInFirefox, inRust]] : []),
  ['Types', checkTypes],
  ['Package tests, in Node', testPackage, inNode],
  ['Demo', buildDemo],
  // In all browsers: the playwright configuration asks which.
  ['End-to-end tests', () => run(bin('playwright'), ['test']), inPlaywright],
];

async function setUp() {
  await setUpNode();
  await setUpRust();
  programs = await setUpTests();
}

function testInChromium() {
  // The driver starts the browser that was found, wherever that is.
  const { 'goog:chromeOptions': options } = JSON.parse(readFileSync(at('webdriver.json'), 'utf8'));
  const capabilities = { 'goog:chromeOptions': { ...options, binary: programs.chrome } };
  return testInBrowser(capabilities, ['--chrome', '--chromedriver', programs.chromedriver]);
}

function testInFirefox() {
  const capabilities = { 'moz:firefoxOptions': { args: ['-headless'], binary: programs.firefox } };
  return testInBrowser(capabilities, ['--firefox', '--geckodriver', programs.geckodriver]);
}

function testInBrowser(capabilities, args) {
  const file = at('target', 'webdriver.json');
  writeFileSync(file, JSON.stringify(capabilities));
  const env = { WASM_BINDGEN_TEST_WEBDRIVER_JSON: file, WASM_BINDGEN_TEST_TIMEOUT: '120' };
  return run('wasm-pack', ['test', '--headless', ...args], { env });
}

async function checkTypes() {
  const projects = readdirSync(at('tests/package/types')).filter((name) => name.startsWith('tsconfig'));
  for (const project of projects) await run(bin('tsc'), ['--project', `tests/package/types/${project}`]);
}

function testPackage() {
  const files = readdirSync(at('tests/package')).filter((name) => name.endsWith('.test.mjs'));
  return run(process.execPath, ['--test', '--test-reporter=spec', ...files.map((name) => `tests/package/${name}`)]);
}

// What the runners say of their tests, as [passed, failed].

function inRust(output) {
  return sums(output, /^test result: \w+\. (\d+) passed; (\d+) failed/gm);
}

function inNode(output) {
  return sums(output, /^ℹ pass (\d+)\nℹ fail (\d+)/gm);
}

function inPlaywright(output) {
  return [sums(output, /^ +(\d+) passed/gm)[0], sums(output, /^ +(\d+) failed/gm)[0]];
}

function sums(output, pattern) {
  const found = [...output.matchAll(pattern)];
  return [1, 2].map((group) => found.reduce((sum, match) => sum + Number(match[group] ?? 0), 0));
}

async function perform([name, work, counted]) {
  heading(name);
  const start = performance.now();
  try {
    add(await work(), counted);
    console.log(`-- ${name}: ${seconds(start)}`);
  } catch (error) {
    // A step that is no test, or failed before its tests ran, is one failure.
    add(error.output, counted);
    if (count.failed === 0) count.failed = 1;
    console.error(`\n-- ${name} FAILED after ${seconds(start)}: ${error.message}`);
    return false;
  }
  return true;
}

function add(output, counted) {
  if (!counted || output === undefined) return;
  const [passed, failed] = counted(output.replace(/\u001b\[[0-9;]*m/g, ''));
  count.passed += passed;
  count.failed += failed;
}

await main(import.meta.url, async () => {
  const start = performance.now();
  for (const step of steps) {
    if (await perform(step)) continue;
    process.exitCode = 1;
    break;
  }
  console.log(`\nended after ${seconds(start)}`);
  console.log(`${count.passed} passed, ${count.failed} failed`);
});

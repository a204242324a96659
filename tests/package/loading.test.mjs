// Where the engine may come from, and what a failure says. Each case loads a fresh copy of the package.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { serve } from '../server.mjs';

const file = new URL('../../dist/engine.wasm', import.meta.url);
const bytes = readFileSync(file);
let copies = 0;
let address;
let server;

before(async () => {
  server = await serve({
    '/octets.wasm': { type: 'application/octet-stream', body: bytes },
    '/untyped.wasm': { body: bytes },
    '/page.wasm': { type: 'text/html', body: '<!doctype html>' },
  });
  address = server.origin;
});
after(() => server.close());

/** A copy of the package that has loaded nothing yet. */
function fresh() {
  return import(`../../dist/index.js?copy=${copies++}`);
}

async function loads(wasm) {
  const { loadCompact } = await fresh();
  const compact = await loadCompact(wasm && { wasm });
  assert.equal(compact.objective(9).id, 'o9');
}

async function fails(wasm, expected) {
  const { loadCompact, CompactError } = await fresh();
  await assert.rejects(loadCompact({ wasm }), (error) => {
    assert.ok(error instanceof CompactError && error instanceof Error);
    assert.equal(error.name, 'CompactError');
    assert.equal(error.code, 'load-failed');
    assert.match(error.message, expected);
    assert.ok(error.cause instanceof Error);
    return true;
  });
  // A failure is not remembered.
  assert.equal((await loadCompact()).objective(9).id, 'o9');
}

const sources = {
  without_options_the_file_beside_the_module_is_read: () => undefined,
  a_file_address_is_read: () => file,
  a_file_address_as_a_string_is_read: () => file.href,
  the_engine_that_the_package_exports_is_read: () => import.meta.resolve('migration-compact/engine.wasm'),
  an_address_is_fetched: () => `${address}/engine.wasm`,
  a_url_is_fetched: () => new URL(`${address}/engine.wasm`),
  a_request_is_fetched: () => new Request(`${address}/engine.wasm`),
  a_response_is_streamed: () => fetch(`${address}/engine.wasm`),
  a_response_that_was_never_fetched_is_good: () => new Response(bytes),
  another_content_type_is_good: () => `${address}/octets.wasm`,
  no_content_type_is_good: () => `${address}/untyped.wasm`,
  bytes_are_compiled: () => new Uint8Array(bytes),
  a_buffer_is_compiled: () => new Uint8Array(bytes).buffer,
  a_view_of_bytes_is_compiled: () => new DataView(new Uint8Array(bytes).buffer),
  a_module_is_used: () => WebAssembly.compile(bytes),
};
for (const [name, source] of Object.entries(sources)) test(name, async () => loads(await source()));

const failures = {
  an_answer_of_404_says_so: [() => `${address}/gone.wasm`, /from http:.*\/gone\.wasm: the server answered 404$/],
  a_page_instead_of_the_engine_says_so: [
    () => `${address}/page.wasm`,
    /from http:.*\/page\.wasm: the server answered with text\/html that is not WebAssembly$/,
  ],
  a_server_that_is_not_there_is_named: [() => 'http://127.0.0.1:1/engine.wasm', /from http:\/\/127\.0\.0\.1:1\/engine\.wasm: /],
  a_missing_file_is_named: [() => new URL('missing.wasm', file), /from file:.*\/missing\.wasm: ENOENT/],
  an_address_that_is_none_is_named: [() => 'engine.wasm', /from engine\.wasm: /],
  an_address_about_policies_is_no_policy: [() => new URL('csp/missing.wasm', file), /from file:.*\/csp\/missing\.wasm: ENOENT/],
  broken_bytes_say_so: [() => bytes.subarray(0, 1000), /could not be loaded: WebAssembly\.compile\(\)/],
  a_used_response_says_so: [() => used(new Response(bytes)), /could not be loaded: /],
  another_module_says_so: [() => emptyModule, /could not be loaded: this WebAssembly module is not the engine$/],
};
for (const [name, [source, expected]] of Object.entries(failures)) test(name, async () => fails(await source(), expected));

const emptyModule = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

async function used(response) {
  await response.arrayBuffer();
  return response;
}

test('a_failed_promise_is_shared_until_it_fails', async () => {
  const { loadCompact } = await fresh();
  const first = loadCompact({ wasm: `${address}/gone.wasm` });
  assert.equal(loadCompact(), first);
  await assert.rejects(first);
  assert.notEqual(loadCompact(), first);
  await loadCompact();
});

test('options_of_the_wrong_type_are_a_type_error', async () => {
  const { loadCompact } = await fresh();
  const kinds = 'a string, URL, Request, Response, BufferSource or WebAssembly.Module';
  const cases = [
    [null, 'loadCompact: options must be an object, got null'],
    ['engine.wasm', 'loadCompact: options must be an object, got string'],
    [{ wasm: 9 }, `loadCompact: options.wasm must be ${kinds}, got number`],
    [{ wasm: null }, `loadCompact: options.wasm must be ${kinds}, got null`],
    [{ wasm: {} }, `loadCompact: options.wasm must be ${kinds}, got object`],
  ];
  for (const [options, message] of cases) await assert.rejects(loadCompact(options), { name: 'TypeError', message });
  await loadCompact();
});

test('a_policy_that_forbids_webassembly_is_csp_blocked', async (context) => {
  // What the three families of browsers say.
  const messages = [
    "WebAssembly.compile(): Compiling or instantiating WebAssembly module violates the following Content Security policy directive",
    'call to WebAssembly.compile() blocked by CSP',
    "Refused to create a WebAssembly object because 'unsafe-eval' or 'wasm-unsafe-eval' is not an allowed source of script",
  ];
  for (const message of messages) {
    const { loadCompact } = await fresh();
    const compile = context.mock.method(WebAssembly, 'compile', () => Promise.reject(new WebAssembly.CompileError(message)));
    await assert.rejects(loadCompact(), { name: 'CompactError', code: 'csp-blocked', message: /script-src needs 'wasm-unsafe-eval'$/ });
    compile.mock.restore();
  }
});

test('inline_needs_neither_file_nor_network', async (context) => {
  const fetched = context.mock.method(globalThis, 'fetch', () => assert.fail('fetched'));
  const { loadCompact, CompactError } = await import('migration-compact/inline');
  assert.equal((await loadCompact()).objective(9).id, 'o9');
  assert.equal(typeof CompactError, 'function');
  assert.equal(fetched.mock.callCount(), 0);
});

test('importing_alone_does_nothing', async (context) => {
  const touched = ['compile', 'Instance', 'compileStreaming'].map((name) => context.mock.method(WebAssembly, name));
  const fetched = context.mock.method(globalThis, 'fetch');
  const globals = Object.getOwnPropertyNames(globalThis).length;
  await fresh();
  for (const { mock } of [...touched, fetched]) assert.equal(mock.callCount(), 0);
  assert.equal(Object.getOwnPropertyNames(globalThis).length, globals);
});

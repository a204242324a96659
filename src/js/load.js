// Finds, compiles and starts the engine, once.

import { initSync } from 'engine';
import { createCompact } from './compact.js';
import { describe } from './arguments.js';
import { loadError } from './errors.js';

/** A `loadCompact` that takes the engine from `defaultSource()` unless its caller names another. */
export function loader(defaultSource) {
  let loading;
  return function loadCompact(options) {
    try {
      checkOptions(options);
    } catch (error) {
      return Promise.reject(error);
    }
    loading ??= start(() => options?.wasm ?? defaultSource()).catch((error) => {
      // A network that was gone comes back: the next call tries again.
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function start(sourceOf) {
  let source;
  try {
    source = sourceOf();
    const module = await compile(source);
    checkModule(module);
    initSync({ module });
    return createCompact();
  } catch (error) {
    throw loadError(error, source);
  }
}

/** Before it starts: an instance of something else could not be replaced afterwards. */
function checkModule(module) {
  const names = WebAssembly.Module.exports(module).map(({ name }) => name);
  if (['memory', '__wbindgen_start', 'info'].every((name) => names.includes(name))) return;
  throw new Error('this WebAssembly module is not the engine');
}

async function compile(source) {
  if (isA('Module', source, globalThis.WebAssembly)) return source;
  if (isBytes(source)) return WebAssembly.compile(bytesOf(source));
  if (isFile(source)) return WebAssembly.compile(await fileSystem().readFile(new URL(source)));
  // The request goes out in this very tick, while the caller goes on.
  return compileResponse(isA('Response', source) ? source : await fetch(source));
}

async function compileResponse(response) {
  const type = response.headers.get('content-type');
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  // Streaming is refused for any other type, and the bytes are good all the same.
  if (type === 'application/wasm' && WebAssembly.compileStreaming) return WebAssembly.compileStreaming(response);
  const bytes = await response.arrayBuffer();
  if (!isWasm(bytes)) throw new Error(`the server answered with ${type ?? 'something'} that is not WebAssembly`);
  return WebAssembly.compile(bytes);
}

/** Asked for at run time, so that no bundler looks for node:fs. */
const fileSystem = () => globalThis.process?.getBuiltinModule?.('node:fs/promises');

/** Whether it is the address of a file, where there are files. */
function isFile(source) {
  return String(source).startsWith('file:') && fileSystem() !== undefined;
}

/** As an array of bytes, for not every engine compiles a DataView. */
function bytesOf(source) {
  return ArrayBuffer.isView(source) ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength) : source;
}

/** A server that answers every address with a page is found out by the first four bytes. */
function isWasm(bytes) {
  return String.fromCharCode(...new Uint8Array(bytes).subarray(0, 4)) === '\0asm';
}

function checkOptions(options) {
  if (options === undefined) return;
  if (typeof options !== 'object' || options === null) {
    throw new TypeError(`loadCompact: options must be an object, got ${describe(options)}`);
  }
  const { wasm } = options;
  if (wasm === undefined || typeof wasm === 'string' || isBytes(wasm) || isA('Module', wasm, globalThis.WebAssembly)) return;
  if (['URL', 'Request', 'Response'].some((name) => isA(name, wasm))) return;
  throw new TypeError(
    `loadCompact: options.wasm must be a string, URL, Request, Response, BufferSource or WebAssembly.Module, got ${describe(wasm)}`,
  );
}

function isBytes(value) {
  // By tag: an ArrayBuffer of another realm is no instance of ours.
  return ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}

function isA(name, value, scope = globalThis) {
  return typeof scope?.[name] === 'function' && value instanceof scope[name];
}

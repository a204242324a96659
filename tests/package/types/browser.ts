// What only programs with the library "dom" can write.

import { loadCompact } from 'migration-compact';

export async function withModule(bytes: ArrayBuffer): Promise<void> {
  await loadCompact({ wasm: await WebAssembly.compile(bytes) });
  await loadCompact({ wasm: await WebAssembly.compileStreaming(fetch('/engine.wasm')) });
}

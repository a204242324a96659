// What only programs with the library "dom" can write.

import { loadCompact } from 'migration-compact';
import { autolink } from 'migration-compact/autolink';

export async function withModule(bytes: ArrayBuffer): Promise<void> {
  await loadCompact({ wasm: await WebAssembly.compile(bytes) });
  await loadCompact({ wasm: await WebAssembly.compileStreaming(fetch('/engine.wasm')) });
}

export async function withLinks(article: Element): Promise<number> {
  const { count, undo } = autolink(article, await loadCompact(), { href: (id) => (id.startsWith('p') ? `/stk/${id}` : null) });
  undo();
  // @ts-expect-error A selector is no root.
  autolink('article', await loadCompact());
  return count + autolink(document, await loadCompact(), { skip: '.raw' }).count;
}

// What only programs with the library "dom" can write.

import { loadCompact } from 'migration-compact';
import { autolink } from 'migration-compact/autolink';
import { MigrationCompactElement, type Messages } from 'migration-compact/element';
import 'migration-compact/define';

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

export async function withElement(): Promise<number> {
  const element = document.createElement('migration-compact');
  const same: MigrationCompactElement = element;
  same.view = 'card';
  same.objective = 8;
  same.provision = 'o8';
  same.locale = 'en';
  same.urlSync = 'hash';
  const messages: Messages = { search: 'Find' };
  same.messages = messages;
  same.wasm = new URL('https://example.org/widget.wasm');
  // @ts-expect-error There is no such view.
  same.view = 'book';
  // @ts-expect-error There is no such string.
  same.messages = { serach: 'Find' };
  element.addEventListener('migration-compact-search', ({ detail }) => console.log(detail.query.length, detail.total.toFixed()));
  element.addEventListener('migration-compact-error', ({ detail: { code, cause } }) => console.log(code === 'csp-blocked', cause.message));
  element.addEventListener('click', (event) => event.clientX);
  document.addEventListener('migration-compact-navigate', (event) => event.detail.id?.length ?? event.preventDefault());
  document.querySelector('migration-compact')?.goTo('p43.a');
  element.search('børn');
  return (await element.ready).search('børn').total;
}

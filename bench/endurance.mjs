// What a search field goes through in the long run: a million queries, and text that no one meant. In Node and in the browser.

import { watchMemories } from '../tests/memory.mjs';
import { median } from './measure.mjs';

/** `{ before, after }`: bytes of the engine's memory around `count` searches. */
export async function memory(queries, count) {
  const memories = watchMemories();
  const { search } = await (await import('./ours.mjs')).load();
  for (const { query } of queries) search(query);
  const before = bytes(memories);
  for (let i = 0; i < count; i++) search(queries[i % queries.length].query);
  return { before, after: bytes(memories) };
}

/** ms for each odd query, the median of a few rounds; none may throw. */
export async function oddQueries() {
  const { search } = await (await import('./ours.mjs')).load();
  const queries = Object.entries(odd());
  const rounds = Array.from({ length: 7 }, () => queries.map(([, query]) => time(search, query)));
  return Object.fromEntries(queries.map(([name], i) => [name, median(rounds.map((times) => times[i]))]));
}

function odd() {
  const length = 100_000;
  const fill = (text) => text.repeat(Math.ceil(length / text.length)).slice(0, length);
  return {
    'one letter, 100,000 times': fill('a'),
    'one long word': fill('menneskehandelsbekæmpelse'),
    'many words': fill('børn migration grænsekontrol '),
    'different words': Array.from({ length: length / 8 }, (_, i) => `x${i.toString(36)}`.padEnd(7, 'e')).join(' '),
    'different numbers': Array.from({ length: length / 6 }, (_, i) => `${i}`).join(' '),
    'citations': fill('mål 8, stk. 43(a)(ii) og §§ 24-26; '),
    'quotation marks': fill('"'),
    'open phrases': fill('"sikker, ordentlig og '),
    'spaces': fill(' '),
    'NUL': fill('\0børn\0'),
    'lone surrogates': fill('\ud800børn\udc00'),
    'right to left': fill('\u202eהגירה الهجرة '),
    'combining marks': fill('o\u0308\u0301\u0327\u030a'),
    'one letter with 100,000 marks': `b${fill('\u0301')}`,
    'soft hyphens and joiners': fill('børn\u00ad\u200d'),
    'emoji': fill('👨‍👩‍👧‍👦'),
    'capitals that grow': fill('İẞﬃ'),
  };
}

function time(search, query) {
  const start = performance.now();
  search(query);
  return performance.now() - start;
}

function bytes(memories) {
  if (memories.length === 0) throw new Error('the engine has no memory that can be watched');
  return memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
}

// The search in a browser: its memory does not grow, and text that no one means is answered.

import { expect } from '@playwright/test';
import { watchMemories } from '../memory.mjs';
import { types } from '../server.mjs';
import { testOn } from '../site.mjs';

const test = testOn({ '/': { type: types.html, body: '<!doctype html><title>test</title>' } });
test.beforeEach(({ page }) => page.goto('/'));

test('twenty_thousand_searches_need_no_more_memory_than_two_thousand', async ({ page }) => {
  const { before, after, found } = await page.evaluate(async (memories) => {
    const { loadCompact } = await import('/index.js');
    const compact = await loadCompact();
    const words = compact.export('text').match(/[\p{L}\d-]+/gu);
    const bytes = () => memories.reduce((sum, { buffer }) => sum + buffer.byteLength, 0);
    let found = 0;
    const run = (from, to) => {
      for (let number = from; number < to; number++) found += compact.search(varied(number)).total;
    };
    // Words, beginnings, misspelt words, several words, quotations, citations: each query another.
    function varied(number) {
      const [first, second, third] = [7, 131, 1009].map((step) => words[((number + 1) * step) % words.length]);
      return [
        first,
        first.slice(0, 1 + (number % 9)),
        [...first].reverse().join(''),
        `${first} ${second} ${third} ${number}`,
        `"${first} ${second}" ${third}`,
        `${second}x${first} mål ${number % 23}`,
      ][number % 6];
    }
    run(0, 2_000);
    const before = bytes();
    run(2_000, 20_000);
    return { before, after: bytes(), found };
  }, await page.evaluateHandle(watchMemories));
  expect(before).toBeGreaterThan(0);
  expect(found).toBeGreaterThan(20_000);
  expect(after).toBe(before);
});

// Each is repeated to 100,000 units.
const odd = {
  'one letter': 'a',
  'words': 'menneskehandel og grænsekontrol ',
  'one word': 'menneskehandel',
  'quotation marks': '"',
  'quotations': '"barnets tarv" ',
  'citations': 'mål 8, § 43 b og stk. 24-26; ',
  'digits': '1',
  'brackets': '(a)(ii)',
  'hyphens': '-a-',
  'NUL': '\0børn\0',
  'lone surrogates': '\ud800børn\udc00',
  'right to left': '\u202eהגירה الهجرة ',
  'combining marks': 'a\u030a\u0301\u0323',
  'soft hyphens': '\u00ada',
  'emoji': '👨‍👩‍👧 ',
};

test('text_that_no_one_means_is_answered', async ({ page }) => {
  const answers = await page.evaluate(async (odd) => {
    const compact = await (await import('/index.js')).loadCompact();
    compact.search('children');
    return Object.entries(odd).map(([name, piece]) => {
      const query = piece.repeat(100_000).slice(0, 100_000);
      const start = performance.now();
      const result = compact.search(query);
      const time = performance.now() - start;
      return { name, time, isSame: result.query === query, total: result.total, hits: result.hits.length };
    }).concat({ name: 'afterwards', time: 0, isSame: compact.search('menneskehandel').hits[0].id === 'o10', total: 1, hits: 1 });
  }, odd);
  console.log(answers.map(({ name, time }) => `${name}: ${time.toFixed(1)} ms`).join('\n'));
  for (const { name, isSame, total, hits } of answers) {
    expect(isSame, name).toBe(true);
    expect(hits, name).toBe(Math.min(total, 10));
  }
});

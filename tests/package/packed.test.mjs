// One list of numbers crosses the boundary for a search: what is made of it is what the engine found.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadCompact } from 'migration-compact';

const cases = JSON.parse(readFileSync(new URL('../golden/search-results.json', import.meta.url), 'utf8'));
const compact = await loadCompact();

test('results_are_those_of_the_engine', () => {
  for (const { query, options, result } of cases) assert.deepEqual(compact.search(query, options), result, query);
});

test('the_cases_have_every_field', () => {
  const hits = cases.flatMap(({ result }) => result.hits);
  const fields = new Set(hits.flatMap(Object.keys));
  assert.deepEqual([...fields].sort(), ['excerpt', 'id', 'kind', 'label', 'matches', 'number', 'paragraph', 'score', 'title']);
  assert.ok(cases.some(({ result }) => result.corrections.length > 0));
  assert.ok(hits.some((hit) => hit.title.some((segment) => segment.mark) && hit.excerpt[0].mark === undefined));
});

test('half_characters_come_back_as_they_were_given', () => {
  const whole = compact.search('menneskehandel "migranter"');
  for (const half of ['\ud83d', '\ude42']) {
    const query = `menneskehandel ${half} "migranter"`;
    const { query: given, ...rest } = compact.search(query);
    const { query: _, ...expected } = whole;
    assert.equal(given, query);
    assert.deepEqual(rest, expected);
  }
});

// Citations through the package: the table of spellings once more, and what JavaScript adds.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadCompact } from 'migration-compact';
import { linkText } from 'migration-compact/autolink';

const compact = await loadCompact();

/** The lines of the table of spellings: mode, text, ids. */
const table = readFileSync(new URL('../citations.tsv', import.meta.url), 'utf8').split('\n')
  .filter((line) => line && !line.startsWith('#'))
  .map((line) => line.split('\t'))
  .map(([mode, text, ids]) => ({ mode, text: unescape(text), ids: ids.split(' ').filter(Boolean) }));

function unescape(text) {
  return text.replaceAll('\\n', '\n').replace(/\\u\{(\w+)\}/g, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)));
}

const found = (text) => compact.findCitations(text).flatMap(({ ids }) => ids ?? []);
const joined = (segments) => segments.map(({ text }) => text).join('');

/** Every id of the compact. */
function everyId() {
  const withItems = (provision) => [provision.id, ...provision.items.flatMap(withItems)];
  const visit = ({ id, children }) => [id, ...withItems(compact.provision(id)), ...children.flatMap(visit)];
  return [...new Set(compact.outline().flatMap(visit))];
}

test('the_table_of_spellings_holds', () => {
  assert.ok(table.length > 200);
  for (const { mode, text, ids } of table) {
    if (mode !== 'find') assert.deepEqual(compact.resolve(text), ids, `as a whole: ${text}`);
    if (mode !== 'whole') assert.deepEqual(found(`Ordene ${text}`), ids, `in a sentence: ${text}`);
  }
});

test('what_cite_writes_resolves_to_the_place', () => {
  const ids = everyId();
  assert.ok(ids.length > 120);
  for (const id of ids) {
    for (const language of ['da', 'en']) {
      for (const style of ['short', 'full']) assert.deepEqual(compact.resolve(compact.cite(id, { language, style })), [id]);
      assert.equal(JSON.parse(compact.cite(id, { language, style: 'csl-json' })).type, 'document');
      assert.match(compact.cite(id, { language, style: 'bibtex' }), /^@misc\{gcm-2018-[\w.-]+,\n( {2}\w+ = \{.*\},?\n)+\}\n$/);
    }
  }
});

test('without_options_a_citation_is_short_and_danish', () => {
  assert.equal(compact.cite('o8'), 'GCM, målsætning 8');
  assert.equal(compact.cite('o8', {}), 'GCM, målsætning 8');
  assert.equal(compact.cite('o8', { language: undefined, style: undefined }), 'GCM, målsætning 8');
});

test('an_unknown_id_has_no_citation', () => {
  for (const id of ['', 'o24', 'O8', 'p43.z', 'mål 8']) assert.equal(compact.cite(id, { style: 'bibtex' }), null);
});

test('segments_joined_are_the_text', () => {
  for (const text of ['', 'mål 8', '🙂 mål 8 🙂 stk. 24', '\ud800 mål 8 \udfff', 'e\u0301 § 43 b', '\0§ 1\0']) {
    assert.equal(joined(compact.findCitations(text)), text);
    assert.equal(joined(linkText(text, compact)), text);
  }
  assert.deepEqual(compact.findCitations('Se mål 8 og stk. 35-37.'), [
    { text: 'Se ' }, { text: 'mål 8', ids: ['o8'] }, { text: ' og ' }, { text: 'stk. 35-37', ids: ['p35', 'p36', 'p37'] }, { text: '.' },
  ]);
});

test('linked_text_has_addresses', () => {
  assert.deepEqual(linkText('Se mål 8.', compact), [{ text: 'Se ' }, { text: 'mål 8', ids: ['o8'], href: '#o8' }, { text: '.' }]);
  const href = (id) => (id === 'o8' ? '/8' : null);
  assert.deepEqual(linkText('mål 8–9 og 10', compact, { href }), [
    { text: 'mål 8–9', ids: ['o8', 'o9'], href: '/8' }, { text: ' og ' }, { text: '10', ids: ['o10'] },
  ]);
});

test('reading_takes_time_in_proportion_to_the_length', () => {
  const texts = [
    'Som det står i mål 8, skal staterne redde liv, og det gælder også stk. 24. ', '43(a), ', 'mål 3 og ', 'stk. 1, ', '§ 2. Stk. 3. ',
    'GCM mål 23, ', '(', '"', '5-6-7 ', 'artikel 3 og ',
  ];
  for (const text of texts) {
    const [short, long] = [500, 8000].map((count) => `${text.repeat(count)}5-6-7`);
    for (const read of [compact.findCitations, compact.resolve]) {
      // Sixteen times the length: where each part was read again from every other, it would take 256 times as long.
      const ratio = time(() => read(long)) / Math.max(time(() => read(short)), 0.2);
      assert.ok(ratio < 100, `${read.name} ${text}: ${ratio.toFixed(0)}`);
    }
  }
});

/** The least of a few times, in ms. */
function time(work) {
  const times = Array.from({ length: 3 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...times);
}

test('a_wrong_type_is_named', () => {
  const cases = [
    [() => compact.resolve(8), 'resolve: citation must be a string, got number'],
    [() => compact.findCitations(), 'findCitations: text must be a string, got undefined'],
    [() => compact.cite(8), 'cite: id must be a string, got number'],
    [() => compact.cite('o8', 'en'), 'cite: options must be an object, got string'],
    [() => compact.cite('o8', { language: 'sv' }), 'cite: options.language must be one of da, en, got "sv"'],
    [() => compact.cite('o8', { language: null }), 'cite: options.language must be one of da, en, got null'],
    [() => compact.cite('o8', { style: 'apa' }), 'cite: options.style must be one of short, full, bibtex, csl-json, got "apa"'],
    [() => linkText(8, compact), 'linkText: text must be a string, got number'],
    [() => linkText('', null), 'linkText: compact must be a loaded compact, got null'],
    [() => linkText('', compact, { href: '/' }), 'linkText: options.href must be a function, got string'],
  ];
  for (const [call, message] of cases) assert.throws(call, { name: 'TypeError', message });
});

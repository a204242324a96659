// The methods of a loaded compact, as a program in Node uses them.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadCompact } from 'migration-compact';

const compact = await loadCompact();

test('importing_by_name_and_by_path_gives_the_same_package', async () => {
  const byPath = await import('../../dist/index.js');
  assert.equal(byPath.loadCompact, loadCompact);
});

test('loading_again_gives_the_same_promise', () => {
  assert.equal(loadCompact(), loadCompact({ wasm: 'https://example.org/elsewhere.wasm' }));
});

test('info_has_the_version_of_the_package', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  assert.equal(compact.info.version, version);
  assert.deepEqual(compact.info.counts, { paragraphs: 54, objectives: 23, principles: 10, footnotes: 3 });
  assert.equal(compact.info.provenance.authentic.symbol, 'A/RES/73/195');
});

test('every_place_of_the_outline_is_found_by_its_id', () => {
  const visit = ({ id, kind, children }) => {
    const provision = compact.provision(id);
    assert.deepEqual({ id: provision.id, kind: provision.kind }, { id, kind });
    children.forEach(visit);
  };
  assert.ok(compact.outline().length >= 6);
  compact.outline().forEach(visit);
});

test('numbers_find_their_places_up_to_the_last', () => {
  const cases = { objective: [23, 'o'], paragraph: [54, 'p'], principle: [10, 'pr'], footnote: [3, 'fn'] };
  for (const [method, [last, prefix]] of Object.entries(cases)) {
    for (const number of [1, last]) assert.equal(compact[method](number).id, `${prefix}${number}`);
    for (const number of [0, -0, -1, last + 1, 1.5, NaN, Infinity, 2 ** 53]) assert.equal(compact[method](number), null);
  }
  assert.equal(compact.objectives().length, 23);
  assert.equal(compact.principles().length, 10);
});

test('unknown_ids_are_null', () => {
  for (const id of ['', 'o0', 'o24', 'p55', 'p43.z', 'O9', ' o9', 'constructor', '\ud800', 'x'.repeat(100_000)]) {
    assert.equal(compact.provision(id), null, id.slice(0, 20));
  }
});

test('runs_joined_are_the_text', () => {
  const visit = ({ text, runs, items }) => {
    assert.equal(runs.map((run) => run.text).join(''), text);
    items.forEach(visit);
  };
  for (let number = 1; number <= 54; number++) visit(compact.paragraph(number));
});

test('what_comes_back_is_plain_and_the_callers_own', () => {
  const objective = compact.objective(9);
  assert.deepEqual(structuredClone(objective), objective);
  objective.items.length = 0;
  objective.title = '';
  assert.notEqual(compact.objective(9).title, '');
});

test('nobody_alters_where_the_text_is_from', () => {
  assert.throws(() => (compact.info.provenance.note.da = 'Officiel'), TypeError);
  assert.ok(Object.isFrozen(compact.info.counts));
});

test('methods_need_no_this', () => {
  const { search, provision, objective } = compact;
  assert.equal(objective(9).id, 'o9');
  assert.equal(provision('p25').id, 'p25');
  assert.ok(search('børn').total > 0);
});

test('search_never_throws_for_any_string', () => {
  const strings = ['', ' ', '\0', '"', '"a', '\ud800', 'e\u0301', '\u202eabc', '🙂', '§'.repeat(2000), 'børn '.repeat(20_000)];
  for (const query of strings) {
    const { total, hits } = compact.search(query);
    assert.ok(hits.length <= Math.min(total, 10));
  }
  for (const query of ['', ' ', '\n\t']) assert.equal(compact.search(query).total, 0);
  // The first 1000 letters of a query are read, whatever they take in JavaScript.
  const total = (letters) => compact.search(`${'🙂'.repeat(letters - 6)}"børn"`).total;
  assert.deepEqual([total(1000) > 0, total(1010)], [true, 0]);
});

test('search_keeps_its_options_inside_their_bounds', () => {
  const all = compact.search('migration', { limit: 100 });
  assert.ok(all.total > 12);
  const count = (options) => compact.search('migration', options).hits.length;
  assert.equal(count({}), 10);
  for (const [limit, expected] of [[1, 1], [0, 1], [-5, 1], [3.9, 3], [NaN, 10], [undefined, 10]]) assert.equal(count({ limit }), expected);
  assert.equal(count({ limit: Infinity }), Math.min(all.total, 100));
  assert.equal(count({ offset: Infinity }), 0);
  assert.deepEqual(compact.search('migration', { limit: 2, offset: 3 }).hits, all.hits.slice(3, 5));
});

test('search_stays_inside_kinds_and_section', () => {
  const { hits } = compact.search('migration', { kinds: ['principle'], limit: 100 });
  assert.ok(hits.length > 0 && hits.every(({ kind }) => kind === 'principle'));
  assert.equal(compact.search('migration', { kinds: [] }).total, 0);
  assert.equal(compact.search('migration', { section: 'nowhere' }).total, 0);
  const inside = compact.search('migration', { section: 'implementation', limit: 100 });
  assert.ok(inside.total > 0);
  for (const { id } of inside.hits) assert.ok([...compact.provision(id).path, id].includes('implementation'), id);
});

test('a_wrong_type_is_named', () => {
  const cases = [
    [() => compact.search(9), 'search: query must be a string, got number'],
    [() => compact.search(), 'search: query must be a string, got undefined'],
    [() => compact.search('a', 5), 'search: options must be an object, got number'],
    [() => compact.search('a', null), 'search: options must be an object, got null'],
    [() => compact.search('a', { limit: '5' }), 'search: options.limit must be a number, got string'],
    [() => compact.search('a', { offset: null }), 'search: options.offset must be a number, got null'],
    [() => compact.search('a', { excerpt: [] }), 'search: options.excerpt must be a number, got array'],
    [() => compact.search('a', { section: 3 }), 'search: options.section must be a string, got number'],
    [() => compact.search('a', { kinds: 'item' }), 'search: options.kinds must be an array, got string'],
    [
      () => compact.search('a', { kinds: ['item', 'litra'] }),
      'search: options.kinds[1] must be one of intro, section, paragraph, item, objective, principle, footnote, got "litra"',
    ],
    [() => compact.objective('9'), 'objective: number must be a number, got string'],
    [() => compact.paragraph(9n), 'paragraph: number must be a number, got bigint'],
    [() => compact.principle({}), 'principle: number must be a number, got object'],
    [() => compact.footnote(), 'footnote: number must be a number, got undefined'],
    [() => compact.provision(9), 'provision: id must be a string, got number'],
  ];
  for (const [call, message] of cases) assert.throws(call, { name: 'TypeError', message });
});

// References, instruments and neighbours, as a program in Node asks for them.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCompact } from 'migration-compact';

const compact = await loadCompact();
const ids = [];
const collect = ({ id, items = [], children = [] }) => {
  ids.push(id);
  [...items, ...children].forEach(collect);
};
compact.outline().forEach(collect);
for (let number = 1; number <= 54; number++) compact.paragraph(number).items.forEach(collect);
for (let number = 1; number <= 3; number++) ids.push(`fn${number}`);
const places = new Set(ids);

const odd = ['', ' ', 'o0', 'o24', 'p55', 'P2', ' p2', 'agenda-2031', 'constructor', '__proto__', '\ud800', 'x'.repeat(100_000)];

test('a_reference_has_the_shape_that_is_promised', () => {
  assert.deepEqual(compact.referencesFrom('p46'), [
    { from: 'p46', to: 'p45', kind: 'provision', text: 'netværket', explicit: false },
    { from: 'p46', to: 'un-network-on-migration', kind: 'instrument', text: 'netværket', explicit: false },
    { from: 'p46', to: 'p43', kind: 'provision', text: 'de institutionelle arrangementers', explicit: false },
    { from: 'p46', to: 'p45', kind: 'provision', text: 'de institutionelle arrangementers', explicit: false },
  ]);
  assert.deepEqual(compact.referencesTo('fn2'), [
    { from: 'p2', to: 'fn2', kind: 'footnote', text: 'Paris-aftalen', explicit: true },
  ]);
});

test('references_lead_to_places_and_instruments_that_exist', () => {
  const register = new Set(compact.instruments().map(({ id }) => id));
  const all = [...places].flatMap((id) => compact.referencesFrom(id));
  assert.ok(all.length > 100);
  for (const { from, to, kind, text } of all) {
    assert.ok(places.has(from), from);
    assert.ok((kind === 'instrument' ? register : places).has(to), to);
    assert.equal(kind === 'footnote', to.startsWith('fn'));
    assert.ok(compact.provision(from).text.includes(text), text);
  }
});

test('both_directions_tell_the_same', () => {
  for (const id of places) {
    for (const reference of compact.referencesFrom(id)) {
      assert.ok(compact.referencesTo(reference.to).some((other) => JSON.stringify(other) === JSON.stringify(reference)));
    }
  }
  assert.deepEqual(compact.referencesTo('p49').map(({ from }) => from), [
    'p49.b', 'p49.c', 'p49.d', 'p49.e', 'p50', 'p51', 'p52', 'p53', 'p54', 'p54',
  ]);
});

test('an_objective_refers_from_its_paragraph', () => {
  assert.deepEqual(compact.referencesFrom('o23'), compact.referencesFrom('p39'));
  assert.ok(compact.referencesFrom('o23').every(({ from }) => from === 'p39'));
  assert.deepEqual(compact.objective(23).runs, compact.paragraph(39).runs);
});

test('unknown_ids_have_no_references', () => {
  for (const id of odd) {
    assert.deepEqual(compact.referencesFrom(id), [], id.slice(0, 20));
    assert.deepEqual(compact.referencesTo(id), [], id.slice(0, 20));
    assert.equal(compact.instrument(id), null, id.slice(0, 20));
  }
});

test('runs_show_the_innermost_reference_and_name_the_others', () => {
  const shown = ({ runs }) => runs.filter(({ reference }) => reference).map(({ text, reference, also }) => [text, reference.to, also?.length]);
  assert.deepEqual(shown(compact.paragraph(41)), [
    ['GCM’s målsætninger og tilsagn', 'objectives', undefined],
    ['vores vision og ', 'vision', undefined],
    ['vejledende principper', 'principles', 1],
  ]);
  const footnotes = compact.paragraph(2).runs.filter(({ reference }) => reference?.kind === 'footnote');
  assert.deepEqual(footnotes.map(({ text, also }) => [text, also.length]), [
    ['kernemenneskerettighedstraktater', 7],
    ['Paris-aftalen', 1],
    ['arbejdsmigration', 4],
  ]);
});

test('an_instrument_has_both_titles_and_its_mentions', () => {
  assert.deepEqual(compact.instrument('gfmd'), {
    id: 'gfmd',
    kind: 'process',
    title: { da: 'Det Globale Forum for Migration og Udvikling', en: 'Global Forum on Migration and Development' },
    year: 2007,
    url: 'https://www.gfmd.org',
    mentions: ['p3', 'p43.c.iii', 'p47', 'p51'],
  });
  const instruments = compact.instruments();
  assert.equal(instruments.length, 38);
  for (const instrument of instruments) {
    assert.deepEqual(compact.instrument(instrument.id), instrument);
    const from = compact.referencesTo(instrument.id).map((reference) => reference.from);
    assert.deepEqual(instrument.mentions, [...new Set(from)]);
    assert.ok(instrument.url === undefined || new URL(instrument.url).protocol === 'https:');
  }
});

test('an_objective_has_a_short_title_and_its_principles', () => {
  const { shortTitle, principles } = compact.objective(9);
  assert.deepEqual(shortTitle, { da: 'Indsats mod menneskesmugling', en: 'Countering migrant smuggling' });
  assert.deepEqual(principles.at(-1), { id: 'pr8', evidence: ['kvinders og børns særlige behov'] });
  for (const objective of compact.objectives()) {
    for (const { id, evidence } of objective.principles) {
      assert.match(id, /^pr\d+$/);
      for (const words of evidence) assert.ok(`${objective.title}\n${objective.text}`.includes(words), words);
    }
  }
  assert.equal(compact.paragraph(25).shortTitle, undefined);
});

test('neighbours_come_closest_first_with_their_reasons', () => {
  for (let number = 1; number <= 23; number++) {
    const neighbours = compact.related(number, 22);
    assert.ok(neighbours.length > 0);
    assert.deepEqual(neighbours.map(({ score }) => score), neighbours.map(({ score }) => score).sort((a, b) => b - a));
    assert.ok(neighbours.every((neighbour) => neighbour.number !== number && neighbour.reasons.length > 0));
  }
  const [{ number, reasons }] = compact.related(9);
  assert.equal(number, 10);
  assert.deepEqual(reasons[0], { kind: 'subject', text: 'menneskehandel og menneskesmugling' });
});

test('a_limit_is_kept_inside_its_bounds', () => {
  const all = compact.related(9, 22);
  assert.ok(all.length > 5);
  for (const [limit, expected] of [[3, 3], [3.9, 3], [0, 1], [-5, 1], [NaN, 5], [undefined, 5], [Infinity, all.length]]) {
    assert.deepEqual(compact.related(9, limit), all.slice(0, expected));
  }
  for (const number of [0, -1, 24, 1.5, NaN, Infinity]) assert.deepEqual(compact.related(number), []);
});

test('a_wrong_type_is_named', () => {
  const cases = [
    [() => compact.referencesFrom(2), 'referencesFrom: id must be a string, got number'],
    [() => compact.referencesTo(), 'referencesTo: target must be a string, got undefined'],
    [() => compact.instrument(null), 'instrument: id must be a string, got null'],
    [() => compact.related('9'), 'related: objective must be a number, got string'],
    [() => compact.related(9, '5'), 'related: limit must be a number, got string'],
  ];
  for (const [call, message] of cases) assert.throws(call, { name: 'TypeError', message });
});

test('methods_need_no_this', () => {
  const { referencesFrom, referencesTo, instruments, instrument, related } = compact;
  assert.ok(referencesFrom('p1').length + referencesTo('iom').length + related(1).length + instruments().length > 0);
  assert.equal(instrument('iom').id, 'iom');
});

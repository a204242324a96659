// Checking quotations, as a newsroom's page does.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadCompact } from 'migration-compact';
import { watchMemories } from '../memory.mjs';

const memories = watchMemories();
const compact = await loadCompact();
const [memory] = memories;

const joined = (diff, ...changes) => diff.filter(({ change }) => changes.includes(change)).map(({ text }) => text).join('');

test('a_true_quotation_is_verbatim_with_its_place_and_sentence', () => {
  const sentence = 'Vi skal redde liv og sikre, at migranter ikke kommer til skade.';
  assert.deepEqual(compact.checkQuote(`»${sentence}«`), {
    verdict: 'verbatim',
    id: 'p13',
    places: ['p13'],
    diff: [{ text: sentence, change: 'same' }],
    context: sentence,
  });
});

test('a_negation_that_vanished_is_shown', () => {
  const { verdict, id, places, diff, context } = compact.checkQuote('GCM er et bindende juridisk, samarbejdsbaseret instrument');
  assert.deepEqual({ verdict, id, places }, { verdict: 'altered', id: 'p7', places: [] });
  assert.deepEqual(diff, [
    { text: 'GCM er et ', change: 'same' },
    { text: 'ikke-', change: 'removed' },
    { text: 'bindende juridisk, samarbejdsbaseret instrument', change: 'same' },
  ]);
  assert.ok(context.startsWith('GCM er et ikke-bindende juridisk, samarbejdsbaseret instrument, der bygger på'));
});

test('a_commitment_cut_before_its_safeguard_is_clipped', () => {
  const { verdict, id, context } = compact.checkQuote('”Vi giver ydermere tilsagn om at beskytte ytringsfriheden”');
  assert.deepEqual({ verdict, id }, { verdict: 'clipped', id: 'p33' });
  assert.ok(context.includes('i overensstemmelse med folkeretten'));
});

test('what_the_compact_does_not_say_is_absent', () => {
  const absent = { verdict: 'absent', id: null, places: [], diff: [], context: '' };
  assert.deepEqual(compact.checkQuote('migration er en menneskerettighed'), absent);
  assert.deepEqual(compact.checkQuote(''), absent);
});

test('a_phrase_says_all_its_places', () => {
  const { verdict, id, places } = compact.checkQuote('migranter og deres familier');
  assert.deepEqual({ verdict, id, places }, { verdict: 'verbatim', id: 'p8', places: ['p8', 'pr6', 'p36'] });
});

test('every_paragraph_is_verbatim_in_its_own_place_also_with_its_letters_decomposed', () => {
  for (let number = 1; number <= 54; number++) {
    const { id, text } = compact.paragraph(number);
    for (const quotation of [text, text.normalize('NFD'), text.toUpperCase(), text.replaceAll(' ', '\r\n')]) {
      const check = compact.checkQuote(quotation);
      assert.deepEqual([check.verdict, check.id, check.context], ['verbatim', id, text], quotation.slice(0, 60));
      assert.equal(joined(check.diff, 'same', 'removed'), text);
    }
  }
});

test('any_string_has_an_answer', () => {
  const strings = ['\0', '\ud800', '…', '"', '🙂'.repeat(999), 'og '.repeat(40_000), 'migration '.repeat(7_000), 'x'.repeat(100_000)];
  for (const quotation of strings) assert.equal(compact.checkQuote(quotation).verdict, 'absent', quotation.slice(0, 20));
});

test('what_is_no_string_is_a_type_error', () => {
  for (const [value, kind] of [[undefined, 'undefined'], [null, 'null'], [7, 'number'], [['a'], 'array']]) {
    assert.throws(() => compact.checkQuote(value), new TypeError(`checkQuote: quotation must be a string, got ${kind}`));
  }
});

test('checking_again_and_again_takes_no_more_memory', (context) => {
  const text = `${compact.paragraph(11).text} ${compact.paragraph(12).text}`;
  const words = text.slice(0, 2000).split(' ');
  const changed = words.filter((_, index) => index % 9 !== 8).join(' ');
  const time = (quotation) => {
    const start = performance.now();
    for (let round = 0; round < 100; round++) compact.checkQuote(quotation);
    return ((performance.now() - start) / 100).toFixed(2);
  };
  assert.equal(compact.checkQuote(changed).verdict, 'altered');
  context.diagnostic(`2,000 characters: ${time(words.join(' '))} ms word for word, ${time(changed)} ms changed`);
  const before = memory.buffer.byteLength;
  for (let round = 0; round < 300; round++) compact.checkQuote(changed);
  assert.equal(memory.buffer.byteLength, before);
});

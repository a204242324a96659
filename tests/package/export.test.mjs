// Exports as a program in Node uses them: by their golden files, by a validator of HTML, and by the types of schema.org.

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { loadCompact } from 'migration-compact';
import { validator } from './html.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const compact = await loadCompact();
const formats = ['text', 'markdown', 'html', 'json', 'json-ld'];
const places = [undefined, ...idsIn(JSON.parse(compact.export('json-ld')))];

/** Ids of all places, in document order. */
function idsIn({ hasPart = [] }) {
  return hasPart.flatMap((part) => [part.legislationIdentifier, ...idsIn(part)]);
}

function golden(name) {
  return readFileSync(path.join(root, 'tests/golden', name), 'utf8');
}

test('exports_are_the_reviewed_ones', () => {
  const endings = { text: 'txt', markdown: 'md', html: 'html' };
  for (const [format, ending] of Object.entries(endings)) {
    assert.equal(compact.export(format), golden(`export-whole.${ending}`));
    assert.equal(compact.export(format, 'p43.a'), golden(`export-p43.a.${ending}`));
  }
  assert.deepEqual(JSON.parse(compact.export('json-ld', 'o9')), JSON.parse(golden('export-o9.jsonld')));
});

test('json_is_what_the_methods_give', () => {
  const { info, provisions, footnotes } = JSON.parse(compact.export('json'));
  assert.deepEqual(info, compact.info);
  assert.deepEqual(provisions, compact.outline().map(({ id }) => compact.provision(id)));
  assert.deepEqual(footnotes, [1, 2, 3].map(compact.footnote));
  const { provenance } = info;
  for (const id of places.slice(1)) assert.deepEqual(JSON.parse(compact.export('json', id)), { ...compact.provision(id), provenance });
});

test('unknown_ids_give_the_empty_string', () => {
  for (const id of ['', 'o24', 'p43.z', 'O9', 'agenda-2030', '\ud800']) {
    for (const format of formats) assert.equal(compact.export(format, id), '');
  }
});

test('a_wrong_argument_is_named', () => {
  const one = 'export: format must be one of text, markdown, html, json, json-ld, got';
  const cases = [
    [() => compact.export(), `${one} undefined`],
    [() => compact.export('HTML'), `${one} "HTML"`],
    [() => compact.export(['html']), `${one} array`],
    [() => compact.export('html', null), 'export: id must be a string, got null'],
    [() => compact.export('html', 9), 'export: id must be a string, got number'],
  ];
  for (const [call, message] of cases) assert.throws(call, { name: 'TypeError', message });
});

const complaints = validator({
  // The headings continue those of the host's page, whose h1 is not in the fragment.
  'heading-level': ['error', { minInitialRank: 'h2' }],
  // What only a page has.
  'missing-doctype': 'off',
});

test('html_is_valid_as_a_fragment', async () => {
  for (const id of places) assert.deepEqual(await complaints(compact.export('html', id)), [], id);
});

test('the_validator_sees_what_is_wrong', async () => {
  const html = compact.export('html', 'p2');
  const cases = [
    ['</p>', '', /no-implicit-close/],
    ['id="gcm-fn2"', 'id="gcm-fn1"', /no-dup-id/],
    [/h2/g, 'h3', /heading-level/],
    ['<p id="gcm-fn1"', '<p style="color: red" id="gcm-fn1"', /no-inline-style/],
  ];
  for (const [right, wrong, rule] of cases) {
    const found = await complaints(html.replace(right, wrong));
    assert.ok(found.some((complaint) => rule.test(complaint)), `${wrong}: ${found}`);
  }
});

test('json_ld_can_be_put_into_a_page', () => {
  for (const id of places) assert.ok(!compact.export('json-ld', id).includes('<'), id);
});

test('json_ld_is_typed_as_schema_org_is', async (context) => {
  const folder = mkdtempSync(path.join(root, 'target', 'json-ld-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const check = async (...values) => {
    const lines = values.map((value, index) => `export const value${index}: WithContext<Legislation> = ${value};`);
    const file = path.join(folder, 'values.ts');
    writeFileSync(file, ["import type { Legislation, WithContext } from 'schema-dts';", ...lines].join('\n'));
    const tsc = path.join(root, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--ignoreConfig', '--skipLibCheck', '--module', 'nodenext', '--types', ''];
    await promisify(execFile)(process.execPath, [tsc, ...options, file]);
  };
  const examples = [undefined, 'o9', 'p2', 'p43', 'principles', 'fn1'].map((id) => compact.export('json-ld', id));
  await check(...examples);
  const wrong = examples[1].replace('"legislationIdentifier"', '"identifierOfLegislation"');
  await assert.rejects(check(wrong), ({ stdout }) => /identifierOfLegislation/.test(stdout));
});

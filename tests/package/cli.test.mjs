// The command `migration-compact`, as a shell starts it.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadCompact } from 'migration-compact';
import { validator } from './html.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const compact = await loadCompact();

function run(...args) {
  return spawnSync(process.execPath, [cli, ...args], { encoding: 'utf8' });
}

/** What a call that succeeds prints. */
function prints(...args) {
  const { status, stdout, stderr } = run(...args);
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
  return stdout;
}

test('export_prints_what_the_method_gives', () => {
  assert.equal(prints('export'), compact.export('text'));
  assert.equal(prints('export', '--format', 'html', '--provision', 'o8'), compact.export('html', 'o8'));
  assert.equal(prints('export', '-f', 'markdown', '-p', 'p43.a'), compact.export('markdown', 'p43.a'));
  assert.equal(prints('export', '--format=json-ld'), `${compact.export('json-ld')}\n`);
  assert.equal(prints('export', '--format=json', '--provision=fn1'), `${compact.export('json', 'fn1')}\n`);
});

test('export_writes_a_file', (context) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'migration-compact-'));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, 'o8.html');
  assert.equal(prints('export', '--format', 'html', '--provision', 'o8', '--output', file), '');
  assert.equal(readFileSync(file, 'utf8'), compact.export('html', 'o8'));
});

test('a_document_is_a_valid_page_around_the_fragment', async () => {
  // The title of the compact is long.
  const complaints = validator({ 'long-title': 'off' });
  for (const place of [[], ['--provision', 'o8'], ['--provision', 'p43'], ['--provision', 'fn1']]) {
    const html = prints('export', '--format', 'html', '--document', ...place);
    assert.deepEqual(await complaints(html), []);
    const [fragment] = /<article[^]*<\/article>\n/.exec(html);
    assert.equal(fragment.replace(/(<\/?h)([1-5])(?=[ >])/g, (_, tag, level) => `${tag}${+level + 1}`), compact.export('html', place[1]));
  }
});

test('a_document_is_titled_by_its_place', () => {
  const title = (...place) => /<title>(.*)<\/title>/.exec(prints('export', '-f', 'html', '-d', ...place))[1];
  const { title: whole } = compact.info;
  assert.equal(title(), whole);
  assert.equal(title('-p', 'p43.a'), `Stk. 43, litra a – ${whole}`);
  assert.equal(title('-p', 'o9'), `Målsætning 9: ${compact.objective(9).title} – ${whole}`);
});

test('search_lists_hits', () => {
  const { total, hits } = compact.search('uledsagede børn', { limit: 3 });
  const lines = prints('search', 'uledsagede', 'børn', '--limit', '3').trimEnd().split('\n');
  assert.equal(lines.at(-1), `${hits.length} of ${total}`);
  for (const { id, label } of hits) assert.ok(lines.includes(`${label} [${id}]`), label);
  assert.deepEqual(JSON.parse(prints('search', 'uledsagede børn', '--json')), compact.search('uledsagede børn'));
  assert.equal(prints('search', 'xyzzyx'), '0 of 0\n');
  const [read, empty, first] = prints('search', 'mennskehandel').split('\n');
  assert.deepEqual([read, empty], ['"mennskehandel" is read as "menneskehandel"', '']);
  assert.equal(first, prints('search', 'menneskehandel').split('\n')[0]);
});

test('help_and_version_are_printed', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  for (const flag of ['--version', '-v']) assert.equal(prints(flag), `${version}\n`);
  const help = prints('--help');
  assert.match(help, /^Usage: migration-compact <command>/);
  for (const args of [['-h'], ['export', '--help'], ['search', '-h']]) assert.equal(prints(...args), help);
});

test('mistakes_are_named_on_the_error_output', () => {
  const cases = [
    [[], 'a command is missing'],
    [['exprot'], 'there is no command "exprot"'],
    [['constructor'], 'there is no command "constructor"'],
    [['export', '--format', 'pdf'], '--format must be one of text, markdown, html, json, json-ld, got "pdf"'],
    [['export', '--provision', 'o24'], 'there is no place "o24"'],
    [['export', '--provision', ''], 'there is no place ""'],
    [['export', 'o9'], 'export takes no argument "o9"; a place is named by --provision'],
    [['export', '--document'], '--document goes with --format html alone'],
    [['search'], 'search needs a query'],
    [['search', 'børn', '--limit', '0'], '--limit must be a whole number from 1 to 100, got "0"'],
    [['search', 'børn', '--limit', '1e1'], '--limit must be a whole number from 1 to 100, got "1e1"'],
  ];
  for (const [args, message] of cases) {
    const expected = { status: 2, stdout: '', stderr: `migration-compact: ${message}\nTry: migration-compact --help\n` };
    const { status, stdout, stderr } = run(...args);
    assert.deepEqual({ status, stdout, stderr }, expected);
  }
  const { status, stderr } = run('export', '--fromat', 'html');
  assert.equal(status, 2);
  assert.match(stderr, /--fromat/);
});

test('a_file_that_cannot_be_written_is_a_failure', () => {
  const { status, stdout, stderr } = run('export', '--output', path.join(cli, 'file'));
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  assert.match(stderr, /^migration-compact: E[A-Z]+: .*cli\.js/);
});

test('a_reader_that_has_enough_is_no_failure', async () => {
  const child = spawn(process.execPath, [cli, 'export', '--format', 'json'], { stdio: ['ignore', 'pipe', 'pipe'] });
  let stderr = '';
  child.stderr.on('data', (data) => { stderr += data; });
  child.stdout.destroy();
  const status = await new Promise((resolve) => { child.on('close', resolve); });
  assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
});

// The figures as Markdown, and where they stand in README.md.

import { readFileSync, writeFileSync } from 'node:fs';

const markers = ['<!-- bench:start -->', '<!-- bench:end -->'];

/** Both tables and what they mean. `result` is `{ engines, node, browser, machine, queries }`. */
export function tables(result) {
  return [figures(result), caption(result), categories(result), setUps(result)].join('\n\n');
}

/** Puts the text between the markers of a file. */
export function write(file, text) {
  const content = readFileSync(file, 'utf8');
  const [start, end] = markers.map((marker) => content.indexOf(marker));
  if (start < 0 || end < start) throw new Error(`${file} lacks ${markers.join(' and ')}`);
  writeFileSync(file, `${content.slice(0, start + markers[0].length)}\n\n${text}\n\n${content.slice(end)}`);
}

function figures({ engines, node, browser }) {
  const head = [
    ...['', 'Relevance, nDCG@5', 'Of readers’ queries', 'Nothing for nonsense', 'Keystroke in Node, µs (p50 / p95)', 'Keystroke in Chromium, µs (p50 / p95)'],
    ...['First result in Node, ms', 'First result in Chromium, ms', 'To fetch, KB'],
  ];
  const rows = engines.map(({ id, name, version, bytes }) => [
    ...[emphasis(id, `${name} ${version}`), ...qualities({ node, browser }, id), pair(node[id]), pair(browser[id])],
    ...[node[id] ? rounded(node[id].first) : '–', rounded(browser[id].first), kilobytes(bytes)],
  ]);
  return table(head, rows);
}

function categories({ engines, node, browser, queries }) {
  const relevances = engines.map(({ id }) => relevanceOf({ node, browser }, id));
  const names = Object.keys(relevances[0]).filter((name) => name !== 'all');
  const count = (name) => queries.filter(({ category }) => category === name).length;
  const rows = names.map((name) => [`${name} (${count(name)})`, ...relevances.map((relevance) => relevance[name].toFixed(2))]);
  rows.push([`**all (${queries.length})**`, ...relevances.map(({ all }) => `**${all.toFixed(2)}**`)]);
  return `Relevance by kind of query:\n\n${table(['', ...engines.map(({ name }) => name)], rows)}`;
}

function caption({ machine, queries, readers, keys }) {
  const { cores, node, chromium, rounds, loads } = machine;
  const count = keys.toLocaleString('en');
  const answered = readers.filter(({ grades }) => grades.size > 0).length;
  return [
    `Measured by \`npm run bench\` with ${cores} cores, Node ${node} and Chromium ${chromium}. The figures are medians of ${rounds}`,
    `rounds (first results: of ${loads}) in which the engines take turns.`,
    '',
    `- Relevance is nDCG@5 over the ${queries.length} queries of \`tests/relevance/queries.tsv\`. Ours was built with these at hand, and the`,
    '  set-up of each of the others was chosen with them.',
    `- Readers’ queries are the ${answered} of \`tests/relevance/readers.tsv\` that the compact has an answer to, whole questions among`,
    `  them, by nDCG@5; nonsense is the other ${readers.length - answered}, of which the share is told for which nothing was found. All were`,
    '  written without knowing the search, then used to mend ours.',
    `- A keystroke is each of the ${count} beginnings of these queries. Ours answers with up to ten hits, their excerpts, marks`,
    '  and reasons; the others with ids alone.',
    '- The first result counts from the start of the script, in a fresh process or page that already has the files, to the',
    '  answer to a query; where the engine makes an index, that is part of it.',
    '- To fetch is engine and text after brotli; for Pagefind all its files of this text, of which a visit fetches a part.',
  ].join('\n');
}

function setUps({ engines }) {
  const items = engines.slice(1).map(({ name, setUp }) => `- ${name}: ${setUp}`);
  return `How the others are set up, out of what they offer for Danish and for search as you type:\n\n${items.join('\n')}`;
}

export function relevanceOf({ node, browser }, id) {
  return (node[id] ?? browser[id]).relevance;
}

function qualities({ node, browser }, id) {
  const { relevance, ofReaders } = node[id] ?? browser[id];
  return [relevance.all, ofReaders.answered, ofReaders.refused].map((figure) => figure.toFixed(2));
}

export function rounded(number) {
  return number < 10 ? number.toFixed(1) : Math.round(number).toLocaleString('en');
}

export function kilobytes(bytes) {
  return (bytes / 1000).toFixed(0);
}

function pair(times) {
  return times ? `${rounded(times.p50)} / ${rounded(times.p95)}` : '–';
}

function emphasis(id, text) {
  return id === 'ours' ? `**${text}**` : text;
}

function table(head, rows) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i === 0 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

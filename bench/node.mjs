// The measurements in Node.

import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { at, Stop } from '../scripts/lib.mjs';
import { score, summary } from '../tests/relevance/score.mjs';
import { answers, keystrokes, latency, median, turned } from './measure.mjs';

/** By engine `{ p50, p95, first, relevance, ofReaders }`. */
export async function measureInNode(engines, { queries, readers }, { rounds, loads }) {
  setFlagsFromString('--expose-gc');
  globalThis.gc = runInNewContext('gc');
  const able = engines.filter(({ inNode }) => inNode);
  const first = firstResults(able, loads);
  const loaded = {};
  for (const { id, script } of able) loaded[id] = await (await import(pathToFileURL(at(script)).href)).load();
  const searches = Object.fromEntries(able.map(({ id }) => [id, loaded[id].search]));
  const times = await latency(searches, keystrokes(queries), { rounds, grain: 0 });
  const result = {};
  for (const { id } of able) {
    const found = await answers(loaded[id], [...queries, ...readers]);
    result[id] = { ...times[id], first: first[id], ...grades({ queries, readers }, found) };
  }
  return result;
}

/** How good the answers to both sets are: by kind of query, and of the readers' those that have an answer and those that have none. */
export function grades({ queries, readers }, found) {
  const scores = [...queries, ...readers].map((query, i) => score(query, found[i]));
  const ofReaders = readers.map(({ grades }) => ({ category: grades.size > 0 ? 'answered' : 'refused' }));
  return {
    relevance: summary(queries, scores.slice(0, queries.length)),
    ofReaders: summary(ofReaders, scores.slice(queries.length)),
  };
}

/** ms from the start of loading to the first result, each time in a process of its own; the files are on the disk. */
function firstResults(engines, loads) {
  const times = Object.fromEntries(engines.map(({ id }) => [id, []]));
  for (let round = 0; round < loads; round++) {
    for (const { id, script } of turned(engines, round)) times[id].push(firstResult(script));
  }
  return Object.fromEntries(engines.map(({ id }) => [id, median(times[id])]));
}

function firstResult(script) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [at('bench/first.mjs'), at(script)], { encoding: 'utf8' });
  if (status !== 0) throw new Stop(`${script} did not answer: ${stderr}`);
  return Number(stdout);
}

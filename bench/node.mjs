// The measurements in Node.

import { pathToFileURL } from 'node:url';
import { spawnSync } from 'node:child_process';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { at, Stop } from '../scripts/lib.mjs';
import { score, summary } from '../tests/relevance/score.mjs';
import { answers, keystrokes, latency, median, turned } from './measure.mjs';

/** By engine `{ p50, p95, first, relevance }`. */
export async function measureInNode(engines, queries, { rounds, loads }) {
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
    result[id] = { ...times[id], first: first[id], relevance: grade(queries, await answers(loaded[id], queries)) };
  }
  return result;
}

export function grade(queries, found) {
  return summary(queries, found.map((ids, i) => score(queries[i], ids)));
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

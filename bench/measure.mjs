// The measurements themselves, the same in Node and in the browser.

/** Every prefix of every query: what a search field asks for while people type. */
export function keystrokes(queries) {
  return queries.flatMap(({ query }) => [...query].map((_, i, letters) => letters.slice(0, i + 1).join('')));
}

/**
 * p50 and p95 of a keystroke in µs, by engine: the medians over the rounds. Engines take turns within a round, so that
 * whatever else the machine does hits all alike. Where the clock is coarse, a fast keystroke is repeated for `grain` ms.
 */
export async function latency(searches, keys, { rounds, grain }) {
  const names = Object.keys(searches);
  const found = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = -1; round < rounds; round++) {
    for (const name of turned(names, round)) {
      const times = await type(searches[name], keys, grain);
      // The first round warms the engines up.
      if (round >= 0) found[name].push({ p50: percentile(times, 0.5), p95: percentile(times, 0.95) });
    }
  }
  const middle = (name, key) => median(found[name].map((times) => times[key]));
  return Object.fromEntries(names.map((name) => [name, { p50: middle(name, 'p50'), p95: middle(name, 'p95') }]));
}

/** Time of each keystroke in µs; the garbage of the engine before is gone first, where the runtime can be told. */
async function type(search, keys, grain) {
  globalThis.gc?.();
  const times = [];
  for (const key of keys) {
    const start = performance.now();
    let end = start;
    let count = 0;
    do {
      const answer = search(key);
      if (typeof answer?.then === 'function') await answer;
      count += 1;
      end = performance.now();
    } while (end - start < grain);
    times.push(((end - start) * 1000) / count);
  }
  return times;
}

/** The ids that each query finds; `ids` is for engines whose answer is more than ids. */
export async function answers({ search, ids = (found) => found }, queries) {
  const all = [];
  for (const { query } of queries) all.push(await ids(await search(query)));
  return all;
}

/** The names in an order that begins elsewhere each round. */
export function turned(names, round) {
  const start = ((round % names.length) + names.length) % names.length;
  return [...names.slice(start), ...names.slice(0, start)];
}

export function median(numbers) {
  return percentile(numbers, 0.5);
}

function percentile(numbers, share) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

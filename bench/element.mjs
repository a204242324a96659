// What the element takes on a machine four times slower: from its script to a search box that can be used, and from a
// keystroke to laid-out results.

import { keystrokes, median } from './measure.mjs';

const slowdown = 4;
const files = ['/dist/define.js', '/dist/element.js', '/dist/widget.wasm'];

/** `{ start, whole, key }`: the least, the median and the most of the times, in ms. */
export async function measureElement(open, queries, { loads }) {
  const starts = [];
  for (let load = 0; load < loads; load++) {
    const page = await slowed(open);
    starts.push(await page.evaluate(startUp, files));
    await page.context().close();
  }
  const page = await slowed(open);
  await page.evaluate(startUp, files);
  const key = await page.evaluate(typed, keystrokes(queries));
  await page.context().close();
  return {
    start: spread(starts.map(({ start }) => start)),
    whole: spread(starts.map(({ whole }) => whole)),
    key: spread(key),
  };
}

async function slowed(open) {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

/**
 * Runs in the page: ms from the request for the script, with its files in the cache, until the search box is on the screen,
 * where nothing was before, and until all the rest is.
 */
async function startUp(files) {
  await Promise.all(files.map(async (file) => (await fetch(file)).arrayBuffer()));
  const element = document.body.appendChild(document.createElement('migration-compact'));
  const drawn = new Promise((resolve) => element.addEventListener('migration-compact-ready', resolve));
  const seen = new Promise((resolve) => {
    new PerformanceObserver((list) => {
      const [paint] = list.getEntriesByName('first-contentful-paint');
      if (paint) resolve(paint.startTime);
    }).observe({ type: 'paint', buffered: true });
  });
  const start = performance.now();
  await import(files[0]);
  await drawn;
  // A message that is sent in a frame comes after its painting.
  await new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = resolve;
    port2.postMessage(null);
  }));
  const whole = performance.now() - start;
  return { start: (await seen) - start, whole };
}

/** Runs in the page: ms of each keystroke for searching, drawing, styles and layout; a frame has 16. */
async function typed(keys) {
  const element = document.querySelector('migration-compact');
  const input = element.shadowRoot.querySelector('input');
  const times = [];
  for (const key of keys) {
    input.value = key;
    await new Promise(requestAnimationFrame);
    const start = performance.now();
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    element.getBoundingClientRect();
    times.push(performance.now() - start);
  }
  return times;
}

function spread(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return { least: sorted[0], median: median(times), p95: sorted[Math.floor(sorted.length * 0.95)], most: sorted.at(-1) };
}

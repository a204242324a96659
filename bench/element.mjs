// What the element takes on a machine four times slower: from its script to a search box that can be used, and from a
// keystroke to laid-out results.

import { keystrokes, median } from './measure.mjs';

const slowdown = 4;
const files = ['/dist/define.js', '/dist/element.js', '/dist/widget.wasm'];

/** `{ usable, screen, whole, key }`: the least, the median and the most of the times, in ms. */
export async function measureElement(open, queries, { loads }) {
  const starts = [];
  const names = ['usable', 'screen', 'whole'];
  for (let load = 0; load < loads; load++) {
    const page = await slowed(open);
    starts.push(await page.evaluate(startUp, files));
    await page.context().close();
  }
  const page = await slowed(open);
  await page.evaluate(startUp, files);
  const key = await page.evaluate(typed, keystrokes(queries));
  await page.context().close();
  return { ...Object.fromEntries(names.map((name) => [name, spread(starts.map((times) => times[name]))])), key: spread(key) };
}

async function slowed(open) {
  const page = await open();
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  return page;
}

/**
 * Runs in the page, which has an article to read, the files in its cache and nothing to do: ms from the start of the script until
 * the search box can be typed in, until it is on the screen, and until all the rest is.
 */
async function startUp([script, ...others]) {
  document.body.innerHTML = '<h1>Migration</h1><p>En artikel om <b>migration</b> med <i>lidt</i> tekst.</p>';
  const element = document.body.appendChild(document.createElement('migration-compact'));
  await Promise.all(others.map(async (file) => (await fetch(file)).arrayBuffer()));
  // Fetched and parsed, so that nothing stands between the import and the start of the script.
  await Promise.all([script, ...others].filter((file) => file.endsWith('.js')).map((href) => new Promise((resolve) => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href, onload: resolve }));
  })));
  // A message that is sent in a frame comes after its painting.
  const painted = () => new Promise((resolve) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now());
    port2.postMessage(null);
  }));
  // At rest, so that the start of the browser is not measured with it.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const drawn = new Promise((resolve) => element.addEventListener('migration-compact-ready', resolve));
  const seen = customElements.whenDefined('migration-compact').then(() => new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (element.shadowRoot.querySelector('input')) resolve({ usable: performance.now(), screen: painted() });
    });
    observer.observe(element.shadowRoot, { childList: true });
  }));
  const start = performance.now();
  await import(script);
  const { usable, screen } = await seen;
  await drawn;
  const whole = await painted();
  return { usable: usable - start, screen: (await screen) - start, whole: whole - start };
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

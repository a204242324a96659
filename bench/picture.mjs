// The figures as a picture: a bar chart in SVG whose text is text, for light and dark pages.

import { kilobytes, relevanceOf, rounded } from './table.mjs';

const row = 26;
const edge = 20;
const names = edge + 150;
const panel = { width: 190, bar: 130, gap: 16, top: 76 };

const style = `
  text { font: 13px system-ui, sans-serif; fill: #1f2328 }
  .head { font-weight: 600 }
  .note { font-size: 11px; fill: #59636e }
  .ours { font-weight: 600 }
  .ground { fill: #ffffff }
  .bar { fill: #aeb8c4 }
  .bar.ours { fill: #0a64b4 }
  @media (prefers-color-scheme: dark) {
    text { fill: #f0f6fc }
    .note { fill: #9198a1 }
    .ground { fill: #0d1117 }
    .bar { fill: #59636e }
    .bar.ours { fill: #58a6ff }
  }`;

/** The picture of `{ engines, node, browser }`: relevance, the slow keystrokes in Chromium, and what there is to fetch. */
export function picture({ engines, node, browser }) {
  const panels = [
    { head: 'Relevance', note: 'nDCG@5, more is better', of: ({ id }) => relevanceOf({ node, browser }, id).all, text: hundredths },
    // Three powers of ten lie between the engines.
    { head: 'Slow keystroke', note: 'p95 in µs, logarithmic', of: ({ id }) => browser[id].p95, text: rounded, share: logarithmic },
    { head: 'To fetch', note: 'KB after brotli', of: ({ bytes }) => bytes, text: kilobytes },
  ];
  const width = names + panels.length * (panel.width + panel.gap);
  const height = panel.top + engines.length * row + edge;
  const figures = (engine) => panels.map(({ head, of, text }) => `${head} ${text(of(engine))}`).join(', ');
  const summary = engines.map((engine) => `${engine.name}: ${figures(engine)}`);
  const size = `viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" aria-labelledby="title desc">
<title id="title">Search in the compact: relevance, speed and size compared</title>
<desc id="desc">${escape(summary.join('; '))}</desc>
<style>${style}
</style>
<rect class="ground" width="${width}" height="${height}"/>
${engines.map(label).join('\n')}
${panels.map((chart, i) => drawPanel(engines, chart, names + i * (panel.width + panel.gap))).join('\n')}
</svg>
`;
}

function label({ id, name }, i) {
  return `<text class="${kind(id)}" x="${edge}" y="${baseline(i)}">${escape(name)}</text>`;
}

function drawPanel(engines, { head, note, of, text, share = linear }, x) {
  const numbers = engines.map(of);
  const most = Math.max(...numbers);
  const bars = engines.map(({ id }, i) => {
    const length = Math.max(2, Math.round(share(numbers[i], most) * panel.bar));
    return [
      `<rect class="bar ${kind(id)}" x="${x}" y="${panel.top + i * row + 4}" width="${length}" height="${row - 8}" rx="2"/>`,
      `<text class="${kind(id)}" x="${x + length + 6}" y="${baseline(i)}">${text(numbers[i])}</text>`,
    ].join('');
  });
  return [`<text class="head" x="${x}" y="34">${head}</text><text class="note" x="${x}" y="54">${note}</text>`, ...bars].join('\n');
}

function hundredths(number) {
  return number.toFixed(2);
}

function linear(number, most) {
  return number / most;
}

function logarithmic(number, most) {
  return Math.log(Math.max(number, 1)) / Math.log(most);
}

function baseline(i) {
  return panel.top + i * row + row / 2 + 5;
}

function kind(id) {
  return id === 'ours' ? 'ours' : 'theirs';
}

function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

// What a reader sees where the engine does not run: why, a button to try again, and the page's own text with a plain search.

import { fill } from './messages.js';

const keys = { 'load-failed': 'loadFailed', 'csp-blocked': 'cspBlocked', 'engine-crashed': 'engineCrashed' };

/** Nodes in place of the reader; the page's own content shows through the slot. */
export function failure(element, text, code, retry) {
  const words = h('p', {});
  // A live region speaks of what changes in it, not of what it came with.
  setTimeout(() => words.append(text(keys[code])));
  const again = h('button', { type: 'button', class: 'button' }, text('retry'));
  again.addEventListener('click', () => {
    again.disabled = true;
    again.textContent = text('retrying');
    retry();
  });
  const box = h('div', { class: 'error', part: 'error', role: 'status' }, words);
  // A policy stays as it is for as long as the page is open.
  if (code !== 'csp-blocked') box.append(again);
  const nodes = [box];
  // A sentence or two is no text to search in: finding nothing there would look like an answer.
  if (passagesOf(element).length > 2) nodes.push(plainSearch(element, text));
  const within = h('div', { class: 'within' }, slot('header'), ...nodes, slot(''), slot('footer'));
  return h('div', { class: 'base failed', part: 'base', lang: element.locale }, within);
}

/** Search in the page's own text, without the engine: shows how many passages have the words, and leads to each. */
function plainSearch(element, text) {
  const input = h('input', { type: 'search', part: 'input', id: 'plain', autocomplete: 'off', spellcheck: 'false' });
  const count = h('p', { class: 'count', part: 'status', role: 'status' });
  const list = h('ol', { class: 'hits', part: 'results', role: 'list' });
  const label = h('label', { for: 'plain' }, text('plainSearch'));
  const form = h('form', {}, label, h('div', { class: 'field' }, input));
  form.addEventListener('submit', (event) => event.preventDefault());
  input.addEventListener('input', () => {
    const found = passagesWith(element, input.value);
    const values = { total: found.length, query: input.value.trim() };
    count.textContent = values.query && fill(text(['noResults', 'oneResult'][found.length] ?? 'manyResults'), values);
    list.replaceChildren(...found.map(entry));
  });
  return h('search', { role: 'search', 'aria-label': text('searchLandmark') }, form, count, list);
}

function entry(passage) {
  const words = passage.textContent.trim().replace(/\s+/g, ' ');
  const go = h('button', { type: 'button', class: 'passage' }, words.length > 160 ? `${words.slice(0, 160)} …` : words);
  go.addEventListener('click', () => {
    if (!passage.hasAttribute('tabindex')) passage.setAttribute('tabindex', '-1');
    passage.focus();
    // Browsers do not show the focus that a click has moved.
    getSelection().selectAllChildren(passage);
  });
  return h('li', {}, go);
}

const block = 'p,li,h1,h2,h3,h4,h5,h6,dt,dd,td,th,blockquote,figcaption,summary';

/** The innermost blocks of the page's text; a header and a footer are none of it. */
function passagesOf(element) {
  const parts = [...element.children].filter((part) => !part.slot);
  const all = parts.flatMap((part) => [part, ...part.querySelectorAll(block)]);
  const blocks = all.filter((passage) => passage.matches(block) && !passage.querySelector(block));
  return blocks.length ? blocks : parts;
}

/** Those that have every word. */
function passagesWith(element, query) {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return passagesOf(element).filter((passage) => words.every((word) => fold(passage.textContent).includes(word)));
}

/** As one types without Danish letters. */
function fold(text) {
  const plain = text.toLowerCase().replace(/æ/g, 'ae').replace(/ø/g, 'oe').replace(/å/g, 'aa');
  return plain.normalize('NFKD').replace(/\p{M}/gu, '');
}

/** A place for what the page has put into the element, by name. */
export function slot(name) {
  return h('slot', { name });
}

function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

import { h } from './dom.js';
import { linked } from './words.js';

/** A part below the text, under a heading of its own; nothing where it would be empty. */
export function annex(id, title, content) {
  if (content.length === 0) return undefined;
  return h('section', { class: 'annex', 'aria-labelledby': `${id}-heading` }, h('h2', { id: `${id}-heading` }, title), content);
}

/** The footnotes that the words of the place and of all in it bear. */
export function footnotes(compact, provision) {
  const notes = targets(compact, provision.id, 'footnote').map((id) => compact.provision(id)).map(({ id, number, label, runs }) =>
    h('li', null,
      h('a', { class: 'sign', href: `#${id}`, 'aria-label': label }, number),
      h('p', null, linked(runs))));
  return annex('footnotes', 'Fodnoter', notes.length ? [h('ol', { class: 'footnotes', role: 'list' }, notes)] : []);
}

/** What the words of the place refer to outside the compact. */
export function sources(compact, { id }) {
  const list = targets(compact, id, 'instrument').map((target) => compact.instrument(target)).map((source) =>
    h('li', null, h('a', { href: `#${source.id}` }, source.title.da), h('span', { class: 'aside' }, where(source))));
  return annex('sources', 'Henvisninger', list.length ? [h('ul', { class: 'list sources', role: 'list' }, list)] : []);
}

/** By what an instrument is known and where it is read: "A/RES/70/1, 2015" */
function where(source) {
  const { symbol, year } = source;
  return [official(source), (symbol || source.url) && ', ', year];
}

/** The link to the official page; what has none is told by its symbol alone. */
export function official({ symbol, url }) {
  return url ? h('a', { href: url, rel: 'external noreferrer' }, symbol ?? new URL(url).host) : symbol;
}

function targets(compact, id, kind) {
  return [...new Set(compact.referencesFrom(id).filter((reference) => reference.kind === kind).map(({ to }) => to))];
}

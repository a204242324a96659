import { citations } from './citations.js';
import { h, unseen } from './dom.js';
import { instrument } from './instrument.js';
import { footnotes, sources } from './notes.js';
import { mentions, principles, related } from './relations.js';
import { queryHash } from './route.js';
import { labelOf, titleOf, words } from './words.js';

/** Kinds that a reader counts through. */
const rows = {
  objective: { name: 'Målsætninger', places: (compact) => compact.objectives() },
  paragraph: { name: 'Stykker', places: (compact) => paragraphs(compact) },
  principle: { name: 'Principper', places: (compact) => compact.principles() },
};

/** What an id names: a place of the compact, or something that the text refers to outside itself. */
export function place(compact, id, query) {
  const provision = compact.provision(id);
  if (provision) return opened(compact, provision, query);
  const source = compact.instrument(id);
  if (source) return { title: source.title.da, node: instrument(compact, source) };
  return unknown(id);
}

/** A place of the compact: where it stands, its words, what it holds, its neighbours, and what it has to do with. */
function opened(compact, provision, query) {
  const title = [labelOf(provision), titleOf(provision)].filter(Boolean).join(': ');
  const node = h('article', { class: `wrap place ${provision.kind}` },
    trail(compact, provision, query),
    heading(provision),
    h('div', { class: 'text' }, words(provision)),
    footnotes(compact, provision),
    neighbours(compact, provision),
    principles(compact, provision),
    related(compact, provision),
    sources(compact, provision),
    mentions(compact, provision.id),
    citations(compact, provision),
    row(compact, provision));
  return { title, node };
}

function unknown(id) {
  const title = `Stedet ”${id}” findes ikke`;
  const node = h('section', { class: 'wrap place' },
    h('h1', { tabindex: '-1' }, title),
    h('p', null, 'Linket peger på et sted, som teksten ikke har. Søg, eller gå til ', h('a', { href: '#' }, 'forsiden'), '.'));
  return { title, node };
}

function heading(provision) {
  const title = titleOf(provision);
  return h('header', null,
    provision.kind === 'objective' && h('span', { class: 'number', 'aria-hidden': 'true' }, provision.number),
    h('h1', { tabindex: '-1' }, title
      ? [h('span', { class: 'eyebrow' }, labelOf(provision), unseen(': ')), h('span', null, title)]
      : labelOf(provision)));
}

function trail(compact, { path }, query) {
  return h('nav', { class: 'trail', 'aria-label': 'Brødkrummesti' },
    h('ol', { role: 'list' },
      h('li', null, h('a', { href: '#' }, 'Forside')),
      path.map((id) => h('li', null, h('a', { href: `#${id}` }, compact.provision(id).label)))),
    query && h('a', { class: 'return', href: queryHash(query) }, `Resultater for ”${query}”`));
}

function neighbours(compact, { previous, next }) {
  if (!previous && !next) return undefined;
  return h('nav', { class: 'neighbours', 'aria-label': 'Forrige og næste' },
    previous && neighbour(compact.provision(previous), 'Forrige', 'prev'),
    next && neighbour(compact.provision(next), 'Næste', 'next'));
}

function neighbour(provision, word, rel) {
  const title = titleOf(provision);
  return h('a', { href: `#${provision.id}`, rel, class: rel },
    h('span', { class: 'eyebrow' }, title ? `${word}: ${provision.label}` : word),
    h('span', { class: 'name' }, title ?? provision.label));
}

/** All places of the same numbered kind, to leap to. */
function row(compact, { kind, number }) {
  const { name, places } = rows[kind] ?? {};
  if (!places) return undefined;
  return h('nav', { class: 'row', 'aria-labelledby': 'row-heading' },
    h('h2', { id: 'row-heading' }, name),
    h('ol', { role: 'list' }, places(compact).map(({ id, label, number: other }) => h('li', null,
      h('a', { href: `#${id}`, 'aria-current': other === number && 'page' }, unseen(label.slice(0, -String(other).length)), other)))));
}

function paragraphs(compact) {
  return Array.from({ length: compact.info.counts.paragraphs }, (_, index) => compact.paragraph(index + 1));
}

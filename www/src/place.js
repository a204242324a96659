import { fragment, h, hanging, unseen } from './dom.js';
import { queryHash } from './route.js';

/** Kinds that a reader counts through. */
const rows = {
  objective: { name: 'Målsætninger', places: (compact) => compact.objectives() },
  paragraph: { name: 'Stykker', places: (compact) => paragraphs(compact) },
  principle: { name: 'Principper', places: (compact) => compact.principles() },
};

/** A place of the compact: where it stands, its words, what it holds, its footnotes and its neighbours. */
export function place(compact, id, query) {
  const provision = compact.provision(id);
  if (!provision) return unknown(id);
  const title = [labelOf(provision), titleOf(provision)].filter(Boolean).join(': ');
  const node = h('article', { class: `wrap place ${provision.kind}` },
    trail(compact, provision, query),
    heading(provision),
    h('div', { class: 'text' }, body(provision, 2)),
    notes(compact, provision),
    neighbours(compact, provision),
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

/** The heading as a reader writes it: sections are in capitals in the source, and their labels are not. */
function titleOf({ kind, title }) {
  return kind === 'section' ? undefined : title;
}

function labelOf({ kind, label, paragraph }) {
  return kind === 'objective' ? `${label} · stk. ${paragraph}` : label;
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

// Words

/** The words of a place, then what stands in it. */
function body(provision, level) {
  return fragment(
    provision.runs.length > 0 && h('p', null, provision.runs.map(run)),
    contents(provision.items, level));
}

/** Words that refer are a link; instruments have no place in the text to link to. */
function run({ text, reference }) {
  if (reference?.kind === 'footnote') {
    return h('a', { class: 'mark', href: `#${reference.to}`, role: 'doc-noteref' },
      text, h('sup', null, unseen(', fodnote '), numberOf(reference.to)));
  }
  if (reference?.kind === 'provision') return h('a', { href: `#${reference.to}` }, text);
  return text;
}

function contents(items, level) {
  if (items.length === 0) return undefined;
  if (items[0].kind === 'item') return h('ol', { class: 'items', role: 'list' }, items.map(item));
  return items.map((provision) => entry(provision, level));
}

/** A litra or a roman item, with its sign as the source prints it: "a)", "ii." */
function item(provision) {
  const sign = provision.id.split('.').pop();
  const isLitra = provision.path.length > 0 && !provision.path.at(-1).includes('.');
  const before = provision.label.slice(0, -sign.length);
  return h('li', null,
    h('a', { class: 'sign', href: `#${provision.id}` }, unseen(before), isLitra ? `${sign})` : `${sign}.`),
    h('div', null, body(provision)));
}

/** A paragraph, objective, principle or subsection inside the opened place, under its own heading. */
function entry(provision, level) {
  const title = titleOf(provision);
  const label = provision.kind === 'section' ? provision.label : hanging(labelOf(provision));
  return h('section', { class: `entry ${provision.kind}` },
    h(`h${Math.min(level, 5)}`, null, h('a', { href: `#${provision.id}` }, label, title && [unseen(': '), title])),
    h('div', null, body(provision, level + 1)));
}

// Around the words

/** The footnotes that the words of the place and of all in it bear. */
function notes(compact, provision) {
  const ids = marksOf(provision);
  if (ids.length === 0) return undefined;
  return h('section', { class: 'notes', 'aria-labelledby': 'notes-heading' },
    h('h2', { id: 'notes-heading' }, 'Fodnoter'),
    h('ol', { role: 'list' }, ids.map((id) => compact.provision(id)).map(({ id, number, label, runs }) => h('li', null,
      h('a', { class: 'sign', href: `#${id}`, 'aria-label': label }, number),
      h('p', null, runs.map(run))))));
}

function marksOf({ runs, items }) {
  const own = runs.filter(({ reference }) => reference?.kind === 'footnote').map(({ reference }) => reference.to);
  return [...new Set([...own, ...items.flatMap(marksOf)])];
}

function numberOf(id) {
  return id.match(/\d+$/)[0];
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

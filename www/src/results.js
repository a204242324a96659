import { fragment, h, hanging, marked } from './dom.js';

const pageSize = 10;

/** How a word of the text answers a word of the query. */
const reasons = {
  citation: ({ text }) => `henvisningen til ${text}`,
  phrase: ({ text }) => `ordlyden ”${text}”`,
  exact: ({ text }) => `”${text}”`,
  inflection: ({ text, query }) => `”${text}” (bøjning af ”${query}”)`,
  prefix: ({ text, query }) => `”${text}” (begynder med ”${query}”)`,
  compound: ({ text, query }) => `”${text}” (sammensat med ”${query}”)`,
  folded: ({ text, query }) => `”${text}” (skrevet ”${query}”)`,
  synonym: ({ text, query }) => `”${text}” (beslægtet med ”${query}”)`,
  translation: ({ text, query }) => `”${text}” (oversat fra ”${query}”)`,
  typo: ({ text, query }) => `”${text}” (stavet ”${query}”)`,
};

/** "12 resultater for ”børn”" */
export function countOf(total, query) {
  if (total === 0) return `Ingen resultater for ”${query}”`;
  return `${total} ${total === 1 ? 'resultat' : 'resultater'} for ”${query}”`;
}

/** The places found by a query. */
export function results(compact, query) {
  const found = compact.search(query, { limit: pageSize });
  const title = countOf(found.total, query);
  const list = h('ol', { class: 'hits', role: 'list' }, found.hits.map((found) => hit(compact, found)));
  const node = h('section', { class: 'wrap results' },
    h('h1', { tabindex: '-1' }, title),
    found.corrections.map(({ from, to }) => h('p', { class: 'correction' }, `Læst som ”${to}” i stedet for ”${from}”.`)),
    found.total ? fragment(list, more(compact, query, list, found.total)) : nothing());
  return { title, node };
}

function hit(compact, { id, label, title, excerpt, matches }) {
  const name = title.length ? marked(title) : label;
  return h('li', { class: 'hit' },
    hanging(title.length ? label : sectionOf(compact, id)),
    h('h2', null, h('a', { href: `#${id}` }, name)),
    excerpt.length > 0 && h('p', { class: 'excerpt' }, marked(excerpt)),
    matches.length > 0 && h('p', { class: 'reasons' }, `Fundet via ${explain(matches)}`));
}

/** A place without a heading is told by the section it stands in. */
function sectionOf(compact, id) {
  const section = compact.provision(id)?.path[0];
  return section ? compact.provision(section).label : '';
}

/** Reasons in words, strongest first; the same one once, and no more than a reader takes in. */
function explain(matches) {
  const all = new Set(matches.map((match) => reasons[match.kind]?.(match)).filter(Boolean));
  return new Intl.ListFormat('da').format([...all].slice(0, 4));
}

/** A button that lengthens the list, until all is shown. */
function more(compact, query, list, total) {
  const button = h('button', { type: 'button', class: 'button more' });
  const update = () => {
    const left = total - list.children.length;
    button.textContent = `Vis ${Math.min(left, pageSize)} mere`;
    if (left <= 0) button.remove();
  };
  button.addEventListener('click', () => {
    const shown = list.children.length;
    list.append(...compact.search(query, { limit: pageSize, offset: shown }).hits.map((found) => hit(compact, found)));
    list.children[shown]?.querySelector('a').focus();
    update();
  });
  update();
  return list.children.length < total && button;
}

function nothing() {
  return h('div', { class: 'nothing' },
    h('p', null, 'Prøv et andet eller et kortere ord, eller gå til ', h('a', { href: '#' }, 'de 23 målsætninger'), '.'));
}

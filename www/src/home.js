import { fragment, h } from './dom.js';
import { queryHash } from './route.js';
import { routes } from './routes.js';

const examples = ['børn', 'menneskehandel', 'retssikkerhed', 'remitter'];

/** The front page: what this is, the objectives, the principles, and the text from beginning to end. */
export function home(compact) {
  return fragment(
    h('section', { class: 'hero' }, h('div', { class: 'wrap' },
      h('h1', { tabindex: '-1' }, 'Sikker, ordentlig og regulær migration'),
      h('p', { class: 'lead' }, 'FN’s Global Compact for Migration på dansk: 23 målsætninger, som landene vil samarbejde om.'),
      h('p', { class: 'examples' }, 'Søg for eksempel efter ', h('span', null, examples.map((query) =>
        [h('a', { href: queryHash(query) }, query), ' ']))),
      h('p', { class: 'caveat' }, 'Uofficiel oversættelse, ikke FN’s autentiske tekst.')),
      routes()),
    h('section', { class: 'wrap block', 'aria-labelledby': 'objectives-heading' },
      h('h2', { id: 'objectives-heading' }, 'De 23 målsætninger'),
      h('div', { class: 'grid' },
        h('ol', { role: 'list' }, compact.objectives().map(card)),
        h('p', { class: 'card all' }, h('a', { href: '#objectives' }, 'Læs målsætningerne i sammenhæng')))),
    h('div', { class: 'wrap block pair' },
      h('section', { 'aria-labelledby': 'text-heading' },
        h('h2', { id: 'text-heading' }, 'Hele teksten'),
        h('ul', { class: 'contents', role: 'list' }, compact.outline().map((node) => entry(compact, node)))),
      h('section', { 'aria-labelledby': 'principles-heading' },
        h('h2', { id: 'principles-heading' }, 'De 10 vejledende principper'),
        h('ol', { class: 'principles', role: 'list' }, compact.principles().map(principle)))));
}

function card({ id, number, title }) {
  return h('li', { class: 'card' },
    h('span', { class: 'number', 'aria-hidden': 'true' }, number),
    h('a', { href: `#${id}` }, h('span', { class: 'unseen' }, `Målsætning ${number}: `), title));
}

function principle({ id, number, title }) {
  return h('li', null,
    h('span', { class: 'number', 'aria-hidden': 'true' }, number),
    h('a', { href: `#${id}` }, h('span', { class: 'unseen' }, `Princip ${number}: `), title));
}

/** A section of the contents: its name, its paragraphs, its subsections. */
function entry(compact, node) {
  const paragraphs = paragraphsOf(node);
  const subsections = node.children.filter(({ kind }) => kind === 'section');
  return h('li', null,
    h('a', { href: `#${node.id}` }, compact.provision(node.id).label),
    paragraphs.length > 0 && h('span', { class: 'range' }, range(paragraphs)),
    subsections.length > 0 && h('ul', { role: 'list' }, subsections.map((child) => entry(compact, child))));
}

function paragraphsOf(node) {
  return node.kind === 'paragraph' ? [node.number] : node.children.flatMap(paragraphsOf);
}

function range(numbers) {
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return first === last ? `stk. ${first}` : `stk. ${first}–${last}`;
}

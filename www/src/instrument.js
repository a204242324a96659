import { h } from './dom.js';
import { official } from './notes.js';
import { mentions } from './relations.js';

/** How old something of each kind is. */
const ages = {
  treaty: (year) => `Traktat fra ${year}`,
  resolution: (year) => `Resolution fra ${year}`,
  report: (year) => `Rapport fra ${year}`,
  process: (year) => `Proces, begyndt i ${year}`,
  body: (year) => `Organ, oprettet i ${year}`,
};

/** A treaty, resolution, report, process or body that the text refers to, and the places that do. */
export function instrument(compact, source) {
  const { id, kind, title, year } = source;
  return h('article', { class: 'wrap place instrument' },
    h('nav', { class: 'trail', 'aria-label': 'Brødkrummesti' }, h('a', { href: '#' }, 'Forside')),
    h('header', null, h('h1', { tabindex: '-1' },
      h('span', { class: 'eyebrow' }, ages[kind](year), h('span', { class: 'unseen' }, ': ')), title.da)),
    h('dl', { class: 'facts' },
      title.en !== title.da && fact('På engelsk', h('span', { lang: 'en' }, title.en)),
      official(source) && fact(source.symbol ? 'Dokument' : 'Hjemmeside', official(source))),
    mentions(compact, id));
}

function fact(name, value) {
  return h('div', null, h('dt', null, name), h('dd', null, value));
}

import { fragment, h } from './dom.js';
import { downloads } from './download.js';

const date = new Intl.DateTimeFormat('da', { dateStyle: 'long', timeZone: 'UTC' });

/** Where the text comes from and what it is worth. The link is followed only when the reader clicks it. */
export function about(compact) {
  const { title, subtitle, date: day, sha256, provenance, version } = compact.info;
  const { symbol, url } = provenance.authentic;
  return fragment(
    h('h2', null, 'Om teksten'),
    h('p', null, provenance.note.da),
    h('dl', { class: 'facts' },
      fact('Dokument', h('span', { lang: 'en' }, title), `. ${subtitle}.`),
      fact('Dato', h('time', { datetime: day }, date.format(new Date(day)))),
      fact('Autentisk tekst', h('a', { href: url, rel: 'external noreferrer' }, symbol), ' hos FN'),
      fact('Kildens SHA-256', h('code', null, sha256.slice(0, 12)), ' …'),
      fact('Version', version),
      fact('Hele teksten', downloads(compact))),
    h('p', null, 'Søgningen foregår på din egen enhed. Intet af det, du skriver, sendes videre, og siden gemmer ingen cookies.'));
}

function fact(name, ...value) {
  return h('div', null, h('dt', null, name), h('dd', null, value));
}

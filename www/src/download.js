import { h, unseen } from './dom.js';

const formats = [
  ['text', 'Tekst', 'txt', 'text/plain'],
  ['markdown', 'Markdown', 'md', 'text/markdown'],
  ['html', 'HTML', 'html', 'text/html'],
  ['json', 'JSON', 'json', 'application/json'],
  ['json-ld', 'JSON-LD', 'jsonld', 'application/ld+json'],
];

/** Buttons that save a place, or without an id the whole compact, as files. Nothing is fetched: they are made here. */
export function downloads(compact, id) {
  const buttons = formats.map(([format, name, ending, type]) => {
    const button = h('button', { type: 'button', class: 'button small' }, unseen('Hent som '), name);
    button.addEventListener('click', () => save(compact.export(format, id), `gcm-da${id ? `-${id}` : ''}.${ending}`, type));
    return button;
  });
  return h('p', { class: 'downloads' }, buttons);
}

function save(content, name, type) {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

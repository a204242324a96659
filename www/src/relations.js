import { h } from './dom.js';
import { annex } from './notes.js';
import { labelOf } from './words.js';

/** The guiding principles that an objective takes up, with its own words for each. */
export function principles(compact, provision) {
  return list('principles', 'Vejledende principper', provision.principles ?? [], ({ id, evidence }) =>
    [name(compact.provision(id)), aside(quoted(evidence))]);
}

/** Objectives close to this one, and the rarest of what they share. */
export function related(compact, { kind, number }) {
  const found = kind === 'objective' ? compact.related(number, 4) : [];
  return list('related', 'Beslægtede målsætninger', found, ({ number: other, reasons }) =>
    [name(compact.objective(other)), aside(`Fælles: ${sentence(reasons.slice(0, 3).map(({ text }) => text))}`)]);
}

/** The places whose words refer to this one, its own aside. */
export function mentions(compact, id) {
  const references = compact.referencesTo(id).filter(({ from }) => from !== id && !from.startsWith(`${id}.`));
  const places = [...new Set(references.map(({ from }) => from))];
  return list('mentions', 'Omtales i', places, (place) =>
    [name(compact.provision(place)), aside(quoted(references.filter(({ from }) => from === place).map(({ text }) => text)))]);
}

function list(id, title, members, content) {
  if (members.length === 0) return undefined;
  return annex(id, title, [h('ul', { class: 'list', role: 'list' }, members.map((member) => h('li', null, content(member))))]);
}

function name(provision) {
  const { id, kind, number, label, title } = provision;
  return h('a', { href: `#${id}` }, kind === 'objective' ? `${number}. ${title}` : title ? `${label}: ${title}` : labelOf(provision));
}

function aside(text) {
  return h('span', { class: 'aside' }, text);
}

function quoted(texts) {
  return sentence([...new Set(texts)].map((text) => `”${text}”`));
}

function sentence(parts) {
  return new Intl.ListFormat('da').format(parts);
}

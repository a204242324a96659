import { fragment, h, hanging, unseen } from './dom.js';

/** The heading as a reader writes it: sections are in capitals in the source, and their labels are not. */
export function titleOf({ kind, title }) {
  return kind === 'section' ? undefined : title;
}

export function labelOf({ kind, label, paragraph }) {
  return kind === 'objective' ? `${label} · stk. ${paragraph}` : label;
}

/** The words of a place, then what stands in it. `here` is the opened place, to which no words link. */
export function words(provision, here = provision.id, level = 2) {
  return fragment(
    provision.runs.length > 0 && h('p', null, linked(provision.runs, here)),
    contents(provision.items, here, level));
}

/** Text in which the words that refer are links. */
export function linked(runs, here) {
  return runs.map((run) => link(run, here));
}

function link({ text, reference, also = [] }, here) {
  const target = reference && [reference, ...also].find(({ to }) => to !== here);
  if (!target) return text;
  const href = `#${target.to}`;
  if (target.kind !== 'footnote') return h('a', { class: 'reference', href }, text);
  return h('a', { class: 'reference mark', href, role: 'doc-noteref' }, text, h('sup', null, unseen(', fodnote '), numberOf(target.to)));
}

function numberOf(id) {
  return id.match(/\d+$/)[0];
}

function contents(items, here, level) {
  if (items.length === 0) return undefined;
  if (items[0].kind === 'item') return h('ol', { class: 'items', role: 'list' }, items.map((provision) => item(provision, here)));
  return items.map((provision) => entry(provision, here, level));
}

/** A litra or a roman item, with its sign as the source prints it: "a)", "ii." */
function item(provision, here) {
  const sign = provision.id.split('.').pop();
  const isLitra = provision.path.length > 0 && !provision.path.at(-1).includes('.');
  const before = provision.label.slice(0, -sign.length);
  return h('li', null,
    h('a', { class: 'sign', href: `#${provision.id}` }, unseen(before), isLitra ? `${sign})` : `${sign}.`),
    h('div', null, words(provision, here)));
}

/** A paragraph, objective, principle or subsection inside the opened place, under its own heading. */
function entry(provision, here, level) {
  const title = titleOf(provision);
  const label = provision.kind === 'section' ? provision.label : hanging(labelOf(provision));
  return h('section', { class: `entry ${provision.kind}` },
    h(`h${Math.min(level, 5)}`, null, h('a', { href: `#${provision.id}` }, label, title && [unseen(': '), title])),
    h('div', null, words(provision, here, level + 1)));
}

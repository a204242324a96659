// The showcase: what is chosen in the form is what the preview shows and what the code makes. Each example has its code too.

import 'migration-compact/define';
import { legible } from './colour.js';
import { copyButton, dressUp, embed } from './embed.js';

const form = document.querySelector('#builder');
const { view, place, query, instance, sync, accented, accent } = form.elements;
const preview = document.querySelector('#preview');
const code = document.querySelector('#code');
const help = document.querySelector('#place-help');
const advice = help.textContent;
const short = { o: 'objective', p: 'paragraph' };
/** The last place that was chosen, for a card after a search. */
let latest = place.value;

// The builder

/** Shows what is chosen, and writes its code. Where the engine does not run, the preview says so, and tells when it does. */
async function build(event) {
  for (const part of form.querySelectorAll('[data-views]')) part.hidden = !part.dataset.views.split(' ').includes(view.value);
  if (event?.target === view && view.value === 'card') place.value ||= latest;
  const compact = await preview.ready.catch(() => undefined);
  if (!compact) return;
  const id = chosenPlace(compact);
  if (id === undefined) return void (code.textContent = '');
  const shown = { ...chosen(), provision: id };
  for (const [name, value] of Object.entries(shown)) set(preview, name, value);
  dressUp(preview, chosenDress());
  write(id);
}

function write(id) {
  const [, kind, number] = id.match(/^([op])(\d+)$/) ?? [];
  const where = kind ? { [short[kind]]: number } : { provision: id };
  const { view: shown, ...rest } = chosen();
  const address = shown === 'card' ? {} : { 'url-sync': sync.checked ? 'hash' : '', instance: instance.value.trim() };
  code.textContent = embed({ view: shown, ...where, ...rest, ...address }, chosenDress());
}

/** The attributes chosen, without those that say what holds anyway. */
function chosen() {
  const values = Object.fromEntries(new FormData(form));
  const usual = { view: 'reader', query: '', locale: '', theme: '', 'heading-level': '2' };
  const isUsed = (name) => !form.elements[name].closest('[hidden]');
  return Object.fromEntries(Object.keys(usual).map((name) => [name, isUsed(name) && values[name] !== usual[name] ? values[name] : '']));
}

function chosenDress() {
  return accented.checked ? { accent: legible(accent.value) } : {};
}

/** The id of the place, '' where none is wanted; undefined, and the reader is told, where there is no such place. */
function chosenPlace(compact) {
  if (place.closest('[hidden]')) return '';
  const wanted = place.value.trim();
  const [id] = compact.resolve(wanted);
  const isMissing = wanted ? !id : view.value === 'card';
  place.setAttribute('aria-invalid', isMissing);
  const trouble = wanted ? `”${wanted}” er ikke et sted i teksten.` : 'Vælg et sted.';
  help.textContent = isMissing ? `${trouble} ${advice}` : advice;
  if (isMissing) return undefined;
  latest = wanted || latest;
  return id ?? '';
}

/** The form follows a reader who searches or goes places in the preview. */
async function follow() {
  const provision = (await preview.ready).provision(preview.provision ?? '');
  query.value = preview.query;
  place.value = provision?.label ?? '';
  latest = place.value || latest;
  write(provision?.id ?? '');
}

function set(element, name, value) {
  if ((element.getAttribute(name) ?? '') === value) return;
  if (value) element.setAttribute(name, value);
  else element.removeAttribute(name);
}

preview.addEventListener('migration-compact-ready', build);
form.addEventListener('input', build);
form.addEventListener('submit', (event) => event.preventDefault());
accent.addEventListener('input', () => (accented.checked = true));
for (const type of ['input', 'migration-compact-navigate']) preview.addEventListener(type, () => setTimeout(follow));
document.querySelector('#snippet').append(copyButton(code));

// The examples

for (const figure of document.querySelectorAll('figure')) {
  const element = figure.querySelector('migration-compact');
  const { instance, 'data-dress': dress, ...attributes } = Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
  const properties = Object.fromEntries((dress ?? '').split('; ').filter(Boolean).map((one) => one.split(': ')));
  dressUp(element, properties);
  // Of several on a page, each has a name of its own.
  element.messages = { searchLandmark: `Søg i eksemplet ”${instance}”` };
  figure.append(example(embed(attributes, properties)));
}

function example(text) {
  const [details, summary, pre, snippet] = ['details', 'summary', 'pre', 'code'].map((name) => document.createElement(name));
  summary.textContent = 'Vis koden';
  snippet.textContent = text;
  pre.append(snippet);
  details.append(summary, pre, copyButton(snippet));
  return details;
}

preview.messages = { searchLandmark: 'Søg i eksemplet', outline: 'Indhold i eksemplet' };

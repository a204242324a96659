// The methods of a loaded compact: check the arguments, ask the engine, whose functions stay the same when a crashed
// instance is replaced.

import * as engine from 'engine';
import * as check from './arguments.js';
import { ask } from './guard.js';
import { kinds, unpack, unpackPlace } from './unpack.js';

const languages = ['da', 'en'];
const styles = ['short', 'full', 'bibtex', 'csl-json'];
const formats = ['text', 'markdown', 'html', 'json', 'json-ld'];

/** What the engine may read of a query, which is 1000 letters of one or two units each: more need not be handed over. */
const longest = 2000;

/** Each asked for once, when it is wanted for the first time. */
let info;
let text;
const places = [];

/** The methods need no `this`, so they can be taken out and passed on. */
export function createCompact() {
  return Object.freeze({
    /** The one object that all callers share, so none may alter where the text is from. */
    get info() {
      return (info ??= frozen(ask('info', engine.info)));
    },
    outline: () => ask('outline', engine.outline),
    search,
    objective: byNumber('objective', engine.objective),
    objectives: () => ask('objectives', engine.objectives),
    paragraph: byNumber('paragraph', engine.paragraph),
    principle: byNumber('principle', engine.principle),
    principles: () => ask('principles', engine.principles),
    footnote: byNumber('footnote', engine.footnote),
    provision: byString('provision', 'id', engine.provision),
    referencesFrom: byString('referencesFrom', 'id', engine.referencesFrom),
    referencesTo: byString('referencesTo', 'target', engine.referencesTo),
    instruments: () => ask('instruments', engine.instruments),
    instrument: byString('instrument', 'id', engine.instrument),
    related,
    resolve: byString('resolve', 'citation', engine.resolve),
    findCitations,
    cite,
    export: exportAs,
    checkQuote: byString('checkQuote', 'quotation', engine.checkQuote),
  });
}

function frozen(value) {
  if (typeof value === 'object') Object.values(value).forEach(frozen);
  return Object.freeze(value);
}

function search(query, options) {
  check.string('search', 'query', query);
  const { limit, offset, kinds: wanted, section, excerpt } = check.options('search', options);
  const most = check.within([1, 100], 10, 'search', 'options.limit', limit);
  const from = check.within([0, 1_000_000], 0, 'search', 'options.offset', offset);
  const only = check.subset(kinds, 'search', 'options.kinds', wanted);
  if (section !== undefined) check.string('search', 'options.section', section);
  const length = check.within([20, 10_000], 200, 'search', 'options.excerpt', excerpt);
  // The engine reads UTF-8, which has no lone surrogates: the query is given back as it came.
  const packed = ask('search', () => engine.search(query.slice(0, longest), most, from, only, section, length));
  text ??= ask('search', engine.text);
  return unpack(packed, query, placeOf, text);
}

function placeOf(index) {
  return (places[index] ??= unpackPlace(ask('search', () => engine.place(index))));
}

function related(objective, limit) {
  check.number('related', 'objective', objective);
  const most = check.within([1, 22], 5, 'related', 'limit', limit);
  return ask('related', () => engine.related(objective, most));
}

function findCitations(text) {
  check.string('findCitations', 'text', text);
  let end = 0;
  // The engine has a sign of the same length in place of half a character: the words are those of the caller.
  const own = (segment) => ({ ...segment, text: text.slice(end, (end += segment.text.length)) });
  return ask('findCitations', () => engine.findCitations(text)).map(own);
}

function cite(id, options) {
  check.string('cite', 'id', id);
  const { language = 'da', style = 'short' } = check.options('cite', options);
  check.choice(languages, 'cite', 'options.language', language);
  check.choice(styles, 'cite', 'options.style', style);
  return ask('cite', () => engine.cite(id, language, style));
}

function exportAs(format, id) {
  check.choice(formats, 'export', 'format', format);
  if (id !== undefined) check.string('export', 'id', id);
  return ask('export', () => engine.exportAs(format, id));
}

function byNumber(method, look) {
  return (number) => {
    check.number(method, 'number', number);
    return ask(method, () => look(number));
  };
}

function byString(method, name, look) {
  return (value) => {
    check.string(method, name, value);
    return ask(method, () => look(value));
  };
}

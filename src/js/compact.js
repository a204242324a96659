// The methods of a loaded compact: check the arguments, ask the engine.

import * as engine from 'engine';
import * as check from './arguments.js';
import { CompactError } from './errors.js';

const kinds = ['intro', 'section', 'paragraph', 'item', 'objective', 'principle', 'footnote'];

/** The methods need no `this`, so they can be taken out and passed on. */
export function createCompact() {
  return Object.freeze({
    info: ask('info', () => engine.info()),
    outline: () => ask('outline', () => engine.outline()),
    search,
    objective: byNumber('objective', (n) => engine.objective(n)),
    objectives: () => ask('objectives', () => engine.objectives()),
    paragraph: byNumber('paragraph', (n) => engine.paragraph(n)),
    principle: byNumber('principle', (n) => engine.principle(n)),
    principles: () => ask('principles', () => engine.principles()),
    footnote: byNumber('footnote', (n) => engine.footnote(n)),
    provision,
    checkQuote,
  });
}

function search(query, options) {
  check.string('search', 'query', query);
  const { limit, offset, kinds: wanted, section, excerpt } = check.options('search', options);
  const page = [
    check.within([1, 100], 10, 'search', 'options.limit', limit),
    check.within([0, 1_000_000], 0, 'search', 'options.offset', offset),
    check.subset(kinds, 'search', 'options.kinds', wanted),
    section === undefined ? undefined : check.string('search', 'options.section', section),
    check.within([20, 10_000], 200, 'search', 'options.excerpt', excerpt),
  ];
  return ask('search', () => engine.search(query, ...page));
}

function provision(id) {
  check.string('provision', 'id', id);
  return ask('provision', () => engine.provision(id));
}

function checkQuote(quotation) {
  check.string('checkQuote', 'quotation', quotation);
  return ask('checkQuote', () => engine.checkQuote(quotation));
}

function byNumber(method, look) {
  return (number) => {
    check.number(method, 'number', number);
    return ask(method, () => look(number));
  };
}

let crashed = false;

/**
 * An answer of the engine. It has no errors of its own, so whatever it throws is a crash, after which its memory cannot
 * be trusted: the next question goes to a fresh instance of the same module.
 */
function ask(method, question) {
  if (crashed) {
    engine.__wbg_reset_state();
    crashed = false;
  }
  try {
    return question();
  } catch (cause) {
    crashed = true;
    throw new CompactError('engine-crashed', `${method}: the engine crashed`, { cause });
  }
}

// What the rendering in WebAssembly sees of an element, and what it may ask of it: see src/widget/host.rs.

import { addressOf, hashOf } from './address.js';
import { pop, unpop } from './popover.js';
import { print } from './print.js';

/** @param state the live state of the element, @param act what the element does when the reader does something */
export function createHost(element, root, state, act) {
  return {
    root,
    get view() { return element.view; },
    get isPopup() { return Boolean(element.popover); },
    get locale() { return element.locale; },
    get query() { return element.query.trim(); },
    get place() { return state.place; },
    get level() { return element.headingLevel; },
    get limit() { return element.maxResults; },
    get shown() { return state.list === listOf(element) ? state.shown : 0; },
    set shown(count) { Object.assign(state, { list: listOf(element), shown: count }); },
    get given() { return state.given; },
    // Space parts the ids in a list of them.
    get prefix() { return element.instance && `${element.instance.replace(/\s+/g, '-')}-`; },
    text: state.text,
    href: (place) => addressOf(hashOf(element.instance, { place })),
    queryHref: () => addressOf(hashOf(element.instance, { query: element.query.trim() })),
    ...act,
    pop,
    print: (paper, title) => print(root, paper, title),
    unpop: () => unpop(root),
    dismiss: () => element.hidePopover?.() ?? element.remove(),
    selection: () => selectionIn(root),
  };
}

/** What a list of hits is told by; another one begins anew. */
function listOf({ query, maxResults }) {
  return `${maxResults} ${query.trim()}`;
}

/** What is selected of each text of the document, as src/widget/host.rs wants it. */
function selectionIn(root) {
  const selection = root.getSelection?.() ?? document.getSelection();
  // Browsers differ in who knows of it.
  const ranges = [selection?.getComposedRanges?.({ shadowRoots: [root] })[0], selection?.rangeCount && selection.getRangeAt(0)];
  const range = ranges.find((range) => root.contains(range?.startContainer) && root.contains(range.endContainer));
  return range ? [...root.querySelectorAll('[data-text]')].map((text) => parts(text, range).join('\t')).join('\n') : '';
}

/** The id of a text's place, the words before the selected ones, those, and the words behind. */
function parts(text, { startContainer, startOffset, endContainer, endOffset }) {
  const [whole, before, behind] = [0, 1, 2].map(() => document.createRange());
  for (const range of [whole, before, behind]) range.selectNodeContents(text);
  // What lies beyond the other end is empty then.
  before.setEnd(startContainer, startOffset);
  behind.setStart(endContainer, endOffset);
  const [words, head, tail] = [whole, before, behind].map(wordsIn);
  return [text.dataset.text, head, words.substring(head.length, words.length - tail.length), tail];
}

/** The words of the document, without the marks of footnotes. */
function wordsIn(range) {
  const words = range.cloneContents();
  for (const mark of words.querySelectorAll('sup')) mark.remove();
  return words.textContent;
}

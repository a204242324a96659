// What the rendering in WebAssembly sees of an element, and what it may ask of it: see src/widget/host.rs.

import { addressOf, hashOf } from './address.js';
import { pop, unpop } from './popover.js';
import { print } from './print.js';

/** @param state the live state of the element, @param act what the element does when the reader does something */
export function createHost(element, root, state, act) {
  return {
    root,
    get view() { return element.view; },
    get locale() { return element.locale; },
    get query() { return element.query.trim(); },
    get place() { return state.place; },
    get level() { return element.headingLevel; },
    get limit() { return element.maxResults; },
    // Space parts the ids in a list of them.
    get prefix() { return element.instance && `${element.instance.replace(/\s+/g, '-')}-`; },
    text: state.text,
    href: (place) => addressOf(hashOf(element.instance, { place })),
    queryHref: () => addressOf(hashOf(element.instance, { query: element.query.trim() })),
    open: act.open,
    home: act.home,
    search: act.search,
    found: act.found,
    say: act.say,
    copy: act.copy,
    pop,
    print: (paper, title) => print(root, paper, title),
    unpop: () => unpop(root),
    selection: () => selectionIn(root),
  };
}

/** The words selected in a shadow root. Browsers differ in who knows of them. */
function selectionIn(root) {
  const selection = root.getSelection?.() ?? document.getSelection();
  const [range] = selection?.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  if (range && root.contains(range.startContainer) && root.contains(range.endContainer)) {
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    return String(live).replace(/\s+/g, ' ');
  }
  return root.contains(selection?.anchorNode) ? String(selection).replace(/\s+/g, ' ') : '';
}

// The one engine of all elements on the page, which draws them too. It holds nothing of an element: after a crash, the next
// call goes to a fresh instance and carries on.

import * as engine from 'engine';
import { ask } from '../guard.js';
import { loader } from '../load.js';

// Written out in one piece: that is the form in which bundlers recognise an asset, and they then ship it with the page.
const load = loader(() => new URL('./widget.wasm', import.meta.url));

const idle = globalThis.requestIdleCallback ?? ((work) => setTimeout(work, 200));
let isWarm = false;
let isLoaded;

/** When the engine runs, whichever element it was that loaded it. */
export const loaded = new Promise((resolve) => (isLoaded = resolve));

/** The compact, from this source if it is the first to ask for it. */
export async function loadWidget(wasm) {
  const compact = await load(wasm === undefined ? undefined : { wasm });
  isLoaded();
  if (!isWarm) idle(() => warm(compact));
  isWarm = true;
  return compact;
}

/** The first search makes the index: better while nothing else goes on than at the reader's first keystroke. */
function warm({ search }) {
  try {
    search('a');
  } catch {
    // The reader is told when it is theirs that crashes.
  }
}

export const begin = (host) => ask('begin', () => engine.begin(host));
export const render = (host) => ask('render', () => engine.render(host));
export const refresh = (host) => ask('refresh', () => engine.refresh(host));
export const handle = (host, event) => ask('handle', () => engine.handle(host, event));

// The one engine of all elements on the page: loaded once, replaced after a crash.

import * as glue from 'widget';
import { CompactError } from '../errors.js';
import { loader } from '../load.js';

// Written out in one piece: that is the form in which bundlers recognise an asset, and they then ship it with the page.
const load = loader(() => new URL('./widget.wasm', import.meta.url));

let crashed = false;

/** The compact, from this source if it is the first to ask for it. */
export function loadWidget(wasm) {
  return load(wasm === undefined ? undefined : { wasm });
}

export const render = guarded('render');
export const refresh = guarded('refresh');
export const handle = guarded('handle');

/**
 * The module holds nothing of an element, so whatever it throws is a crash of the engine: its memory cannot be trusted, and
 * the next call goes to a fresh instance.
 */
function guarded(name) {
  return (...args) => {
    if (crashed) {
      glue.__wbg_reset_state();
      crashed = false;
    }
    try {
      glue[name](...args);
    } catch (cause) {
      crashed = true;
      throw new CompactError('engine-crashed', `${name}: the engine crashed`, { cause });
    }
  };
}

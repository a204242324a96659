// The package: the engine is a file of its own, which browsers stream and Node reads from the disk.

import { loader } from './load.js';

export { CompactError } from './errors.js';

// Written out in one piece: that is the form in which bundlers recognise an asset, and they then ship it with the page.
export const loadCompact = loader(() => new URL('./engine.wasm', import.meta.url));

// The same package in one file, with the engine inside: for pages that may fetch nothing, and tools that mishandle assets.

import { base64 } from 'engine/base64';
import { loader } from './load.js';

export { CompactError } from './errors.js';

export const loadCompact = loader(engineBytes);

function engineBytes() {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(base64);
  const characters = atob(base64);
  const bytes = new Uint8Array(characters.length);
  // A loop, for a callback for each byte takes longer than compiling them.
  for (let index = 0; index < bytes.length; index++) bytes[index] = characters.charCodeAt(index);
  return bytes;
}

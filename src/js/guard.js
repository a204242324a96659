// What stands between a caller and a crash of the engine.

import * as engine from 'engine';
import { CompactError } from './errors.js';

let crashed = false;

/**
 * An answer of the engine. It has no errors of its own, so whatever it throws is a crash, after which its memory cannot
 * be trusted: the next question goes to a fresh instance of the same module.
 */
export function ask(method, question) {
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

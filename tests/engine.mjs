// Engines that crash.

import { readFileSync } from 'node:fs';
import binaryen from 'binaryen';

/**
 * A module of the package, but one of its functions, called so many times in an instance, sets the stack pointer to zero,
 * where no other call can work, and traps.
 */
export function crashing(name, crashed, calls = 1) {
  const module = binaryen.readBinary(readFileSync(new URL(`../dist/${name}.wasm`, import.meta.url)));
  const { value } = Array.from({ length: module.getNumExports() }, (_, index) => binaryen.getExportInfo(module.getExportByIndex(index)))
    .find((exported) => exported.name === crashed);
  const stackPointer = binaryen.getGlobalInfo(module.getGlobalByIndex(0)).name;
  const crash = module.block(null, [module.global.set(stackPointer, module.i32.const(0)), module.unreachable()]);
  module.addGlobal('left', binaryen.i32, true, module.i32.const(calls));
  const left = () => module.global.get('left', binaryen.i32);
  const changed = binaryen.Function(module.getFunction(value));
  changed.setBody(module.block(null, [
    module.global.set('left', module.i32.sub(left(), module.i32.const(1))),
    module.if(module.i32.eqz(left()), crash),
    changed.getBody(),
  ]));
  return module.emitBinary();
}

// What becomes of a crash: the engine is given one that spoils its own stack before it stops.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import binaryen from 'binaryen';
import { CompactError, loadCompact } from '../../dist/index.js?crash';

/** The engine, but `outline` sets the stack pointer to zero, where no other call can work, and traps. */
function crashingEngine() {
  const module = binaryen.readBinary(readFileSync(new URL('../../dist/engine.wasm', import.meta.url)));
  const { value } = Array.from({ length: module.getNumExports() }, (_, index) => binaryen.getExportInfo(module.getExportByIndex(index)))
    .find(({ name }) => name === 'outline');
  const stackPointer = binaryen.getGlobalInfo(module.getGlobalByIndex(0)).name;
  binaryen.Function(module.getFunction(value)).setBody(
    module.block(null, [module.global.set(stackPointer, module.i32.const(0)), module.unreachable()]),
  );
  return module.emitBinary();
}

test('a_crash_is_typed_and_the_next_call_works', async () => {
  const compact = await loadCompact({ wasm: crashingEngine() });
  const before = compact.objective(9);
  for (let round = 0; round < 3; round++) {
    assert.throws(() => compact.outline(), (error) => {
      assert.ok(error instanceof CompactError);
      assert.equal(error.code, 'engine-crashed');
      assert.equal(error.message, 'outline: the engine crashed');
      assert.ok(error.cause instanceof WebAssembly.RuntimeError);
      return true;
    });
    assert.deepEqual(compact.objective(9), before);
    assert.deepEqual(compact.search('børn'), compact.search('børn'));
  }
});

// What becomes of a crash: the engine is given one that spoils its own stack before it stops.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CompactError, loadCompact } from '../../dist/index.js?crash';
import { crashing } from '../engine.mjs';

test('a_crash_is_typed_and_the_next_call_works', async () => {
  const compact = await loadCompact({ wasm: crashing('engine', 'outline') });
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

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budget, sizes, total } from '../../scripts/size.mjs';

test('engine_glue_and_text_stay_within_40_kib_of_brotli', () => {
  assert.equal(budget, 40 * 1024);
  assert.ok(total() <= budget, JSON.stringify(sizes()));
});

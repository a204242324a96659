import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budget, sizes, total } from '../../scripts/size.mjs';

test('engine_glue_and_text_stay_within_their_budget_of_brotli', () => {
  assert.ok(total() <= budget, JSON.stringify(sizes()));
});

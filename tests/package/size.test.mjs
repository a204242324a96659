import assert from 'node:assert/strict';
import { test } from 'node:test';
import { budget, elementBudget, elementOverhead, sizes, total } from '../../scripts/size.mjs';

test('engine_glue_and_text_stay_within_their_budget_of_brotli', () => {
  assert.ok(total() <= budget, JSON.stringify(sizes()));
});

test('the_element_adds_no_more_to_the_engine_than_its_budget_of_brotli', () => {
  assert.ok(elementOverhead() <= elementBudget, `${elementOverhead()}`);
});

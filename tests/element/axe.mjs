// axe-core in the page, in whatever browser that is.

import axe from 'axe-core';

/** What axe finds wrong: the rule, the first place, and what to do about it. */
export async function violations(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]);
  });
}

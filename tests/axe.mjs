// axe-core in the page, in whatever browser that is.

import axe from 'axe-core';

/** For the head of a page: axe takes what has no colour for white, whatever the scheme. */
export function coloured(site) {
  const css = 'html { background: Canvas; color: CanvasText }';
  site.files.set('/coloured.css', (response) => response.writeHead(200, { 'content-type': 'text/css' }).end(css));
  return '<link rel="stylesheet" href="/coloured.css">';
}

/** What axe finds wrong: the rule, the first place, and what to do about it. */
export async function violations(page) {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await window.axe.run();
    return violations.map(({ id, nodes }) => [id, nodes[0].html, nodes[0].failureSummary]);
  });
}

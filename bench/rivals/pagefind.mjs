// Pagefind makes its index of pages beforehand; in the browser its own script fetches what a query needs.

export const name = 'Pagefind';
export const setUp = 'Danish index of one page a unit, its JavaScript without its user interface';

/** Writes the index, its script and its engine into a folder. */
export async function writeIndex(units, outputPath) {
  const { close, createIndex } = await import('pagefind');
  const { index } = await createIndex({ forceLanguage: 'da' });
  for (const unit of units) await index.addHTMLFile({ url: `/${unit.id}`, content: pageOf(unit) });
  await index.writeFiles({ outputPath });
  await close();
}

function pageOf({ title, text }) {
  const paragraphs = text.split('\n').map((line) => `<p>${escape(line)}</p>`).join('');
  return `<!doctype html><html lang="da"><body><main><h1>${escape(title)}</h1>${paragraphs}</main></body></html>`;
}

function escape(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

export async function load(folder = '/target/bench/pagefind') {
  const pagefind = await import(`${folder}/pagefind.js`);
  await pagefind.init();
  return { search: async (query) => (await pagefind.search(query)).results.slice(0, 10), ids };
}

/** A result names its unit only in the page's own file, which is fetched when it is shown. */
async function ids(results) {
  const pages = await Promise.all(results.map((result) => result.data()));
  return pages.map(({ url }) => url.replace(/^.*\//, '').replace(/\.html$/, ''));
}

// The page around the reader: what the element tells of itself, in the page's title and below the text.

import 'migration-compact/define';

const site = document.title;
const reader = document.querySelector('migration-compact');
const formats = { text: ['Tekst', 'txt'], markdown: ['Markdown', 'md'], html: ['HTML', 'html'], json: ['JSON', 'json'], 'json-ld': ['JSON-LD', 'jsonld'] };

/** What is open, for the tab and the browser's history. */
async function entitle() {
  const { provision, query } = reader;
  const place = provision && (await reader.ready).provision(provision);
  const name = place ? [...new Set([place.label, place.title])].filter(Boolean).join(': ') : query && `”${query}”`;
  document.title = name ? `${name} – ${site}` : site;
}

/** Where the text is from, and the whole of it as files. */
function tellFacts(compact) {
  const { sha256, version } = compact.info;
  const code = Object.assign(document.createElement('code'), { textContent: `${sha256.slice(0, 12)} …`, title: sha256 });
  const facts = document.querySelector('#facts');
  facts.replaceChildren(...fact('Kildens SHA-256', code), ...fact('Version', version), ...fact('Hent hele teksten', ...downloads(compact)));
  facts.hidden = false;
}

function fact(name, ...value) {
  const [term, details] = ['dt', 'dd'].map((tag) => document.createElement(tag));
  term.append(name);
  details.append(...value);
  return [term, details];
}

function downloads(compact) {
  return Object.entries(formats).map(([format, [name, ending]]) => {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: name });
    button.addEventListener('click', () => save(`gcm-da.${ending}`, compact.export(format)));
    return button;
  });
}

function save(download, content) {
  const href = URL.createObjectURL(new Blob([content]));
  Object.assign(document.createElement('a'), { href, download }).click();
  URL.revokeObjectURL(href);
}

// The element tells of a step before it is taken.
for (const type of ['migration-compact-ready', 'migration-compact-navigate', 'migration-compact-search', 'popstate', 'hashchange']) {
  addEventListener(type, () => setTimeout(entitle));
}
// At once: the element scrolls to the place that the address asks for.
reader.addEventListener('migration-compact-error', () => reader.querySelector('.fallback').classList.add('shown'));
reader.addEventListener('migration-compact-ready', async () => tellFacts(await reader.ready), { once: true });

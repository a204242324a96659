// The showcase of the element: what is chosen in the form is what the preview shows and what the code says.

import 'migration-compact/define';

const form = document.querySelector('#builder');
const preview = document.querySelector('#preview');
const code = document.querySelector('#code');
const copied = document.querySelector('#copied');
const defaults = { view: 'reader', theme: 'auto', locale: '', 'heading-level': '2' };

/** The attributes chosen, without those that say what holds anyway. */
async function chosen() {
  const values = Object.fromEntries(new FormData(form));
  const attributes = Object.entries(defaults).map(([name, standard]) => [name, values[name] === standard ? '' : values[name]]);
  const isPlace = values.view === 'card' || values.view === 'reader';
  const [id] = isPlace && values.provision ? (await preview.ready).resolve(values.provision) : [];
  attributes.push(['provision', id ?? '']);
  if (values.view === 'reader') attributes.push(['url-sync', 'hash']);
  return { attributes: attributes.filter(([, value]) => value), accent: values.accented && values.accent };
}

async function update() {
  const { attributes, accent } = await chosen();
  show(attributes, accent);
  code.textContent = embed(attributes, accent);
}

function show(attributes, accent) {
  const wanted = new Map(attributes.filter(([name]) => name !== 'url-sync'));
  for (const name of [...Object.keys(defaults), 'objective', 'provision']) {
    if (wanted.has(name)) preview.setAttribute(name, wanted.get(name));
    else preview.removeAttribute(name);
  }
  if (accent) preview.style.setProperty('--migration-compact-accent', accent);
  else preview.style.removeProperty('--migration-compact-accent');
}

function embed(attributes, accent) {
  const written = attributes.map(([name, value]) => ` ${name}="${value}"`).join('');
  return [
    '<script type="module" src="/migration-compact/define.js"></script>',
    ...(accent ? [`<style>migration-compact { --migration-compact-accent: ${accent} }</style>`] : []),
    `<migration-compact${written}>`,
    '  <a href="https://undocs.org/A/RES/73/195">FN’s Global Compact for Migration</a>',
    '</migration-compact>',
  ].join('\n');
}

form.addEventListener('input', update);
form.addEventListener('submit', (event) => event.preventDefault());
document.querySelector('#copy').addEventListener('click', async () => {
  try {
    await navigator.clipboard.writeText(code.textContent);
    copied.textContent = 'Kopieret';
  } catch {
    getSelection().selectAllChildren(code);
    copied.textContent = 'Koden er markeret: kopiér den med tastaturet';
  }
});

// Of several search boxes on a page, each has a name of its own.
document.querySelector('[instance="search"]').messages = { searchLandmark: 'Søg i pagten fra en artikel' };
preview.messages = { searchLandmark: 'Søg i eksemplet', outline: 'Indhold i eksemplet' };

update();

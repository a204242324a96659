// Takes apart what src/pack.rs packs.

export const kinds = ['intro', 'section', 'paragraph', 'item', 'objective', 'principle', 'footnote'];
const reasons = ['citation', 'phrase', 'exact', 'inflection', 'prefix', 'compound', 'folded', 'synonym', 'translation', 'typo'];

/** The search result in a packed string. */
export function unpack(packed, query) {
  const fields = packed.split('\n');
  let at = 0;
  const next = () => fields[at++];
  const total = Number(next());
  const corrections = list(Number(next()), () => ({ from: next(), to: next() }));
  const hits = [];
  while (at < fields.length - 1) hits.push(hit(next));
  return { query, total, hits, corrections };
}

function hit(next) {
  const [kind, id] = choice(kinds, next());
  const found = { id, kind };
  const [number, paragraph] = [next(), next()];
  if (number) found.number = Number(number);
  if (paragraph) found.paragraph = Number(paragraph);
  found.label = next();
  found.score = Number(next());
  found.title = segments(next());
  found.excerpt = segments(next());
  found.matches = list(Number(next()), () => {
    const [kind, query] = choice(reasons, next());
    return { query, text: next(), kind };
  });
  return found;
}

/** A letter that chooses a name, and the text behind it. */
function choice(names, field) {
  return [names[field.charCodeAt(0) - 97], field.slice(1)];
}

function segments(field) {
  const found = [];
  let marked = false;
  for (const text of field.split('\u0001')) {
    if (text) found.push(marked ? { text, mark: true } : { text });
    marked = !marked;
  }
  return found;
}

function list(length, make) {
  const items = [];
  while (items.length < length) items.push(make());
  return items;
}

// Takes apart what src/pack.rs packs.

export const kinds = ['intro', 'section', 'paragraph', 'item', 'objective', 'principle', 'footnote'];
const reasons = ['citation', 'phrase', 'exact', 'inflection', 'prefix', 'compound', 'folded', 'synonym', 'translation', 'typo'];

/** What every hit in a place says of it, by the index of the place. */
export function unpackPlaces(packed) {
  const fields = new Fields(packed);
  const places = [];
  while (!fields.ended) {
    const kind = kinds[fields.choice()];
    places.push({ kind, id: fields.text(), number: fields.perhaps(), paragraph: fields.perhaps(), label: fields.text() });
  }
  return places;
}

/** The search result in a packed string. */
export function unpack(packed, query, places) {
  const fields = new Fields(packed);
  const total = fields.number();
  const corrections = [];
  for (let left = fields.number(); left > 0; left--) corrections.push({ from: fields.text(), to: fields.text() });
  const hits = [];
  while (!fields.ended) hits.push(hit(fields, places));
  return { query, total, hits, corrections };
}

function hit(fields, places) {
  const { kind, id, number, paragraph, label } = places[fields.number()];
  const found = { id, kind };
  if (number !== undefined) found.number = number;
  if (paragraph !== undefined) found.paragraph = paragraph;
  found.label = label;
  found.score = fields.number();
  found.title = fields.segments();
  found.excerpt = fields.segments();
  found.matches = [];
  for (let left = fields.number(); left > 0; left--) {
    const kind = reasons[fields.choice()];
    found.matches.push({ query: fields.text(), text: fields.text(), kind });
  }
  return found;
}

/** Reads one field after the other; nothing is cut out that nobody asked for. */
class Fields {
  #packed;
  #at = 0;

  constructor(packed) {
    this.#packed = packed;
  }

  get ended() {
    return this.#at >= this.#packed.length;
  }

  text() {
    const end = this.#packed.indexOf('\n', this.#at);
    const text = this.#packed.slice(this.#at, end);
    this.#at = end + 1;
    return text;
  }

  number() {
    let number = 0;
    let digit;
    while ((digit = this.#code() - 48) >= 0) number = number * 10 + digit;
    return number;
  }

  perhaps() {
    return this.number() || undefined;
  }

  /** A letter that chooses from a list. */
  choice() {
    return this.#code() - 97;
  }

  /** Every second stretch is marked. */
  segments() {
    const end = this.#packed.indexOf('\n', this.#at);
    const segments = [];
    let mark = false;
    while (this.#at < end) {
      const next = this.#packed.indexOf('\u0001', this.#at);
      const stop = next < 0 || next > end ? end : next;
      const text = this.#packed.slice(this.#at, stop);
      if (text) segments.push(mark ? { text, mark } : { text });
      mark = !mark;
      this.#at = stop + 1;
    }
    this.#at = end + 1;
    return segments;
  }

  #code() {
    return this.#packed.charCodeAt(this.#at++);
  }
}

// Takes apart what src/pack.rs packs.

export const kinds = ['intro', 'section', 'paragraph', 'item', 'objective', 'principle', 'footnote'];
const reasons = ['citation', 'phrase', 'exact', 'inflection', 'prefix', 'compound', 'folded', 'synonym', 'translation', 'typo'];

/** What every hit in a place says of it; `name` is what the place is cited by. */
export function unpackPlace(packed) {
  const [kind, id, number, paragraph, label, name] = packed.split('\n');
  return { kind: kinds[kind.charCodeAt() - 97], id, number: +number, paragraph: +paragraph, label, name };
}

/** The search result in a list of numbers; `placeOf` gives a place by its index. */
export function unpack(packed, query, placeOf, text) {
  const numbers = new Numbers(packed);
  const total = numbers.next();
  const corrections = [];
  for (let left = numbers.next(); left > 0; left--) corrections.push({ from: numbers.slice(query), to: numbers.letters() });
  const hits = [];
  while (!numbers.ended) hits.push(hit(numbers, query, placeOf(numbers.next()), text));
  return { query, total, hits, corrections };
}

function hit(numbers, query, { kind, id, number, paragraph, label, name }, text) {
  const found = { id, kind };
  if (number) found.number = number;
  if (paragraph) found.paragraph = paragraph;
  found.label = label;
  found.score = numbers.next();
  found.title = segments(numbers, text);
  found.excerpt = segments(numbers, text);
  found.matches = [];
  for (let left = numbers.next(); left > 0; left--) {
    const kind = reasons[numbers.next()];
    found.matches.push({ query: numbers.slice(query), text: numbers.slice(text) || name, kind });
  }
  return found;
}

/** A stretch of the text, cut where a mark begins or ends. */
function segments(numbers, text) {
  const segments = [];
  let from = numbers.next();
  const to = numbers.next();
  let before = numbers.next() ? '…' : '';
  const behind = numbers.next() ? '…' : '';
  for (let left = numbers.next(); left > 0; left--) {
    const start = numbers.next();
    if (start > from || before) segments.push({ text: before + text.slice(from, start) });
    before = '';
    from = numbers.next();
    segments.push({ text: text.slice(start, from), mark: true });
  }
  if (to > from || behind) segments.push({ text: before + text.slice(from, to) + behind });
  return segments;
}

/** Reads one number after the other; a stretch of a text is two, where it begins and where it ends. */
class Numbers {
  #numbers;
  #at = 0;

  constructor(numbers) {
    this.#numbers = numbers;
  }

  get ended() {
    return this.#at >= this.#numbers.length;
  }

  next() {
    return this.#numbers[this.#at++];
  }

  /** A word, letter by letter. */
  letters() {
    const length = this.next();
    return String.fromCharCode(...this.#numbers.subarray(this.#at, (this.#at += length)));
  }

  /** A stretch of a text. */
  slice(text) {
    return text.slice(this.next(), this.next());
  }
}

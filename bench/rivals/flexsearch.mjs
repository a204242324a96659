import { Charset, Document, Encoder } from 'flexsearch';
import { normalize } from './danish.mjs';

export const name = 'FlexSearch';
export const setUp = '`LatinBalance`, `tokenize: forward`, `suggest`, Danish stemmer, æøå folded';

export function create(units) {
  const encoder = new Encoder(Charset.LatinBalance, { prepare });
  const index = new Document({ document: { id: 'id', index: ['title', 'text'] }, tokenize: 'forward', encoder });
  for (const unit of units) index.add(unit);
  const options = { limit: 10, suggest: true, merge: true };
  return { search: (query) => index.search(query, options).map(({ id }) => id) };
}

function prepare(text) {
  return text.replace(/[\p{L}\p{N}]+/gu, normalize);
}

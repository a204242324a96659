import MiniSearch from 'minisearch';
import { normalize } from './danish.mjs';

export const name = 'MiniSearch';
export const setUp = 'prefixes, `fuzzy` 0.2, titles count twice, Danish stemmer, æøå folded';

export function create(units) {
  const searchOptions = { prefix: true, fuzzy: 0.2, boost: { title: 2 } };
  const index = new MiniSearch({ fields: ['title', 'text'], processTerm: normalize, searchOptions });
  index.addAll(units);
  return { search: (query) => index.search(query).slice(0, 10).map(({ id }) => id) };
}

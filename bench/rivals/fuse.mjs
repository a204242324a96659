import Fuse from 'fuse.js';

export const name = 'Fuse.js';
export const setUp = '`ignoreLocation`, `ignoreDiacritics`, `threshold` 0.4, `minMatchCharLength` 2';

export function create(units) {
  const options = { keys: ['title', 'text'], ignoreLocation: true, ignoreDiacritics: true, threshold: 0.4, minMatchCharLength: 2 };
  const index = new Fuse(units, options);
  return { search: (query) => index.search(query, { limit: 10 }).map(({ item }) => item.id) };
}

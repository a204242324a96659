import { loadCompact } from '../dist/index.js';

export const name = 'migration-compact';
export const setUp = 'as it comes: ten hits with excerpts, marks and reasons';

export async function load() {
  const { search } = await loadCompact();
  return { search: (query) => search(query), ids: ({ hits }) => hits.map(({ id }) => id) };
}

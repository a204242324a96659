import { create as createIndex, insertMultiple, search } from '@orama/orama';
import { language, stemmer } from '@orama/stemmers/danish';

export const name = 'Orama';
export const setUp = 'Danish tokenizer and stemmer, `tolerance` 1, `threshold` 1';

export async function create(units) {
  const schema = { id: 'string', title: 'string', text: 'string' };
  const index = createIndex({ schema, components: { tokenizer: { language, stemming: true, stemmer } } });
  await insertMultiple(index, units);
  const options = { properties: ['title', 'text'], tolerance: 1, threshold: 1, limit: 10 };
  return { search: async (term) => (await search(index, { term, ...options })).hits.map(({ id }) => id) };
}

import lunr from 'lunr';
import danish from 'lunr-languages/lunr.da.js';
import stemmerSupport from 'lunr-languages/lunr.stemmer.support.js';

export const name = 'Lunr';
export const setUp = '`lunr.da`, trailing wildcards, edit distance 1, titles count twice';

stemmerSupport(lunr);
danish(lunr);

export function create(units) {
  const index = lunr(function build() {
    this.use(lunr.da);
    this.ref('id');
    this.field('title', { boost: 2 });
    this.field('text');
    for (const unit of units) this.add(unit);
  });
  return { search: (query) => find(index, query).slice(0, 10).map(({ ref }) => ref) };
}

/** Exact words before prefixes before misspellings, as is usual with Lunr for search as you type. Distance 2 finds more, slowly. */
function find(index, query) {
  const wildcard = lunr.Query.wildcard.TRAILING;
  return index.query((clauses) => {
    for (const word of lunr.tokenizer(query).map(String)) {
      clauses.term(word, { boost: 100 });
      clauses.term(word, { boost: 10, usePipeline: false, wildcard });
      clauses.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
    }
  });
}

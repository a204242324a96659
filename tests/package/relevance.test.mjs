// How well the search answers the queries of tests/relevance: no kind of query may fall below its floor.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { loadCompact } from 'migration-compact';
import { readQueries, score, summary } from '../relevance/score.mjs';

const floors = {
  queries: {
    exact: 0.98, inflect: 0.98, compound: 0.98, typo: 0.97, fold: 0.98, ref: 0.98, phrase: 0.97, instr: 0.95, syn: 0.93,
    english: 0.96, question: 0.95, prefix: 0.98, none: 1, all: 0.97,
  },
  readers: {
    exact: 0.97, inflect: 0.97, compound: 0.93, typo: 0.95, fold: 0.95, ref: 0.98, phrase: 0.97, instr: 0.92, syn: 0.92,
    english: 0.96, question: 0.85, prefix: 0.97, none: 0.98, 'off-topic': 0.94, name: 0.87, all: 0.94,
  },
};

const { search } = await loadCompact();

for (const [set, ofSet] of Object.entries(floors)) {
  const queries = readQueries(new URL(`../relevance/${set}.tsv`, import.meta.url));
  const found = queries.map(({ query }) => search(query, { limit: 20 }).hits.map(({ id }) => id));
  const scores = queries.map((query, i) => score(query, found[i]));
  const figures = summary(queries, scores);

  test(`every_kind_of_query_in_${set}_has_a_floor`, () => {
    assert.deepEqual(Object.keys(ofSet).sort(), Object.keys(figures).sort());
  });

  for (const [category, floor] of Object.entries(ofSet)) {
    test(`relevance_of_${category}_in_${set}_is_at_least_${floor}`, () => {
      assert.ok(figures[category] >= floor, `${figures[category].toFixed(3)}${worst(category, queries, scores, found)}`);
    });
  }
}

test('the_search_has_not_learnt_from_what_measures_it', () => {
  const plain = (text) => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
  const lines = readFileSync(new URL('../../src/text/questions.tsv', import.meta.url), 'utf8').split('\n');
  const learnt = new Set(lines.filter((line) => line && !line.startsWith('#')).map((line) => plain(line.split('\t')[1])));
  assert.ok(learnt.size > 2000);
  for (const set of Object.keys(floors)) {
    const queries = readQueries(new URL(`../relevance/${set}.tsv`, import.meta.url));
    assert.deepEqual(queries.map(({ query }) => query).filter((query) => learnt.has(plain(query))), []);
  }
});

test('the_score_of_a_ranking_is_its_ndcg_at_5', () => {
  const grades = new Map([['p25', 3], ['pr8', 1]]);
  const cases = [
    [['o9', 'pr8'], 1],
    [['p25', 'p25.a', 'pr8'], 1],
    [['pr8', 'p25'], (1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3))],
    [['p1', 'p2', 'p3', 'p4', 'p5', 'p25'], 0],
    [[], 0],
  ];
  for (const [ids, expected] of cases) assert.equal(score({ category: 'exact', grades }, ids).toFixed(9), expected.toFixed(9));
  assert.equal(score({ category: 'none', grades: new Map() }, []), 1);
  assert.equal(score({ category: 'none', grades: new Map() }, ['p1']), 0);
});

/** The queries that fell short, for the person who has to find out why. */
function worst(category, queries, scores, found) {
  const lines = queries.map((query, i) => ({ ...query, score: scores[i], ids: found[i].slice(0, 5) }));
  const short = lines.filter((line) => (category === 'all' || line.category === category) && line.score < 0.9);
  return short.map(({ query, score, ids }) => `\n  ${score.toFixed(2)} ${query}: ${ids.join(' ') || 'nothing'}`).join('');
}

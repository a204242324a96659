// How well a search answers the queries of a relevance set: nDCG@5. README.md in this folder says what it means.

import { readFileSync } from 'node:fs';

/** The queries of the set: `{ category, query, grades }`, with a grade for each unit that is of use. */
export function readQueries(file) {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line && !line.startsWith('#')).map(readLine);
}

function readLine(line) {
  const [category, query, judgements = ''] = line.split('\t');
  const pairs = judgements.split(' ').filter(Boolean).map((pair) => pair.split(':'));
  return { category, query, grades: new Map(pairs.map(([unit, grade]) => [unit, Number(grade)])) };
}

/** The unit that a place counts as: an objective is its paragraph, an item the paragraph that holds it. */
export function unitOf(id) {
  const objective = /^o(\d+)$/.exec(id);
  return objective ? `p${16 + Number(objective[1])}` : id.split('.')[0];
}

/** nDCG@5 of the places that a query found, best first. */
export function score({ category, grades }, ids) {
  if (grades.size === 0) return ids.length === 0 ? 1 : 0;
  const found = [...new Set(ids.map(unitOf))].map((unit) => grades.get(unit) ?? 0);
  const ideal = [...grades.values()].sort((a, b) => b - a);
  return gain(found) / gain(ideal);
}

function gain(grades) {
  return grades.slice(0, 5).reduce((sum, grade, rank) => sum + (2 ** grade - 1) / Math.log2(rank + 2), 0);
}

/** The average of each category in the order of the set, and under `all` that of all queries; `scores` are theirs. */
export function summary(queries, scores) {
  const categories = [...new Set(queries.map(({ category }) => category))];
  const within = (name) => mean(scores.filter((_, i) => queries[i].category === name));
  return { ...Object.fromEntries(categories.map((name) => [name, within(name)])), all: mean(scores) };
}

function mean(numbers) {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}

//! Words of a query that mean something together: "rule of law", "handel med mennesker", "friheds berøvelse".

use super::{
    MatchKind,
    index::Index,
    lexicon::{Class, Key, Relation},
    query::Word,
    read, stem,
    term::{Found, Term},
};
use crate::order::in_order;

/// Letters that the first word shares with a term before the two are compared.
const SHARED_LETTERS: usize = 3;

/// The terms of several words, longest first.
pub fn read<'a>(index: &Index, query: &'a str, words: &[&Word<'a>]) -> Vec<Term<'a>> {
    let mut terms = Vec::new();
    for position in 0..words.len().saturating_sub(1) {
        let Some(tail) = words.get(position..) else { continue };
        terms.extend(joined(index, query, tail, position));
        terms.extend(longest(index, query, tail, position));
    }
    in_order(terms, |term: &Term| u64::MAX - (term.words.1 - term.words.0) as u64)
}

/// Neighbours that the text has as parts of one compound: "handel med mennesker" is "menneskehandel".
pub fn compounds<'a>(query: &'a str, words: &[&Word<'a>], terms: &[Term<'a>]) -> Vec<Term<'a>> {
    let mut groups = Vec::new();
    for pair in terms.windows(2) {
        let [first, second] = pair else { continue };
        let is_part = |found: &&Found| found.letters.is_some() && found.kind == MatchKind::Compound;
        let shared = |found: &&Found| second.found.iter().filter(is_part).any(|other| other.at.token == found.at.token);
        let found: Vec<Found> =
            first.found.iter().filter(is_part).filter(shared).map(|found| Found { letters: None, ..*found }).collect();
        if !found.is_empty() && first.words.1 == second.words.0 {
            let both = words.get(first.words.0..).unwrap_or_default();
            groups.push(Term { found, ..term(query, both, first.words.0, 2) });
        }
    }
    groups
}

/// Two words that the text writes as one.
fn joined<'a>(index: &Index, query: &'a str, words: &[&Word<'a>], position: usize) -> Option<Term<'a>> {
    let [first, second, ..] = words else { return None };
    let whole = first.normal.clone() + &second.normal;
    let key = index.lexicon.key(index.lexicon.form(&whole)?)?;
    if index.lexicon.class(key.concept) == Class::Function {
        return None;
    }
    let mut term = term(query, words, position, 2);
    for &at in index.occurrences(key.concept) {
        let kind = if index.form(at.token) == whole { MatchKind::Exact } else { MatchKind::Inflection };
        term.found.push(Found { at, kind, letters: None });
    }
    Some(term)
}

/// The longest known term that the words begin with.
fn longest<'a>(index: &Index, query: &'a str, words: &[&Word<'a>], position: usize) -> Option<Term<'a>> {
    let first = words.first()?.normal.as_str();
    let cut = first.char_indices().nth(SHARED_LETTERS).map_or(first.len(), |(cut, _)| cut);
    let mut best: Option<(usize, Vec<&Key>)> = None;
    for key in index.lexicon.beginning_with(first.get(..cut)?) {
        let Some(count) = spelt(index, key.text, words) else { continue };
        match &mut best {
            Some((most, keys)) if *most == count => keys.push(key),
            Some((most, _)) if *most > count => {}
            _ => best = Some((count, vec![key])),
        }
    }
    let (count, keys) = best?;
    let mut term = term(query, words, position, count);
    for key in keys {
        let kind = if key.relation == Relation::English { MatchKind::Translation } else { MatchKind::Synonym };
        let occurrences = index.occurrences(key.concept).iter();
        term.found.extend(occurrences.map(|&at| Found { at, kind, letters: None }));
    }
    Some(term)
}

/// A term of so many words, with all that stands between them in the query.
fn term<'a>(query: &'a str, words: &[&Word<'a>], position: usize, count: usize) -> Term<'a> {
    let first = words.first().map_or(0, |word| word.range.start);
    let end = words.iter().take(count).next_back().map_or(first, |word| word.range.end);
    Term { text: query.get(first..end).unwrap_or_default(), words: (position, position + count), ..Term::default() }
}

/// How many words of the query spell a term of several words, grammar left out on both sides.
fn spelt(index: &Index, term: &str, words: &[&Word]) -> Option<usize> {
    if !term.contains(' ') {
        return None;
    }
    let mut count = 0;
    for part in term.split(' ') {
        let word = words.get(count);
        if word.is_some_and(|word| is_same(&word.normal, part) || (word.open && part.starts_with(&word.normal))) {
            count += 1;
        } else if !read::is_function(index, part) {
            return None;
        }
    }
    (count > 1).then_some(count)
}

fn is_same(word: &str, part: &str) -> bool {
    let letters = |word: &str| word.chars().collect::<Vec<_>>();
    word == part || stem::english(word) == stem::english(part) || stem::differ_in_ending(&letters(word), &letters(part))
}

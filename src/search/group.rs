//! Words of a query that mean something together: "rule of law", "handel med mennesker", "friheds berøvelse".

use std::cmp::Reverse;

use super::{
    MatchKind,
    index::Index,
    lexicon::{Class, Key, Relation},
    query::Word,
    term::{Found, Term},
};
use crate::{letters, list, order::sort, stem};

/// Letters that the first word shares with a term before the two are compared.
const SHARED_LETTERS: usize = 3;

/// Most words of grammar in a row that are passed over within a term: "rights of all the".
const MOST_GRAMMAR: usize = 3;

/// The terms of several words, longest first.
pub fn read<'a>(index: &Index, query: &'a str, words: &[&Word<'a>]) -> Vec<Term<'a>> {
    let mut terms = Vec::new();
    for position in 0..words.len().saturating_sub(1) {
        let Some(tail) = words.get(position..) else { continue };
        terms.extend(joined(index, query, tail, position));
        terms.extend(longest(index, query, tail, position));
    }
    sort(&mut terms, |term: &Term| Reverse(term.words.1 - term.words.0));
    terms
}

/// Neighbours that the text has as parts of one compound: "handel med mennesker" is "menneskehandel".
pub fn compounds<'a>(query: &'a str, words: &[&Word<'a>], terms: &[Term<'a>]) -> Vec<Term<'a>> {
    let mut groups = Vec::new();
    for pair in terms.windows(2) {
        let [first, second] = pair else { continue };
        let is_part = |found: &&Found| found.letters.is_some() && found.kind == MatchKind::Compound;
        let shared = |found: &&Found| second.found.iter().filter(is_part).any(|other| other.at.token == found.at.token);
        let mut found = Vec::new();
        for both in first.found.iter().filter(is_part).filter(shared) {
            found.push(Found { letters: None, ..*both });
        }
        // Only grammar stands between them, or nothing.
        if !found.is_empty() && first.words.1 <= second.words.0 {
            let both = words.get(first.words.0..).unwrap_or_default();
            groups.push(Term { found, ..term(query, both, first.words.0, second.words.1 - first.words.0) });
        }
    }
    groups
}

/// Where the words of a term stand one after the other just as they were typed: there they mean themselves first of all.
pub fn literal(index: &Index, group: &Term, words: &[&Word], terms: &[Term]) -> Vec<Found> {
    let Some(first) = terms.iter().find(|term| term.words == (group.words.0, group.words.0 + 1)) else {
        return Vec::new();
    };
    let others = words.get(first.words.1..group.words.1).unwrap_or_default();
    let behind = |found: &Found| {
        let mut whole = *found;
        let chunk = index.token(found.at.token)?.chunk;
        for (token, word) in (found.at.token + 1..).zip(others) {
            let form = index.form(token);
            if index.token(token)?.chunk != chunk {
                return None;
            }
            if form != word.normal {
                // Of a word that is only begun, some letters.
                let begun = letters::count(&word.normal)
                    .try_into()
                    .ok()
                    .filter(|_| word.open && form.starts_with(&word.normal));
                whole.letters = Some((0, Some(index.letters(whole.at)?.checked_add(begun?)?)));
                whole.kind = MatchKind::Prefix;
            }
            whole.at.len += 1;
        }
        Some(whole)
    };
    let mut literal = Vec::new();
    for found in first.found.iter().filter(|found| found.kind == MatchKind::Exact) {
        literal.extend(behind(found));
    }
    literal
}

/// Terms that the whole query begins, where it means nothing by itself: "afslag på" before "afslag på asyl".
pub fn beginning<'a>(index: &Index, query: &'a str, words: &[&Word<'a>]) -> Option<Term<'a>> {
    let open = words.last()?.open;
    let mut typed = String::new();
    for word in words {
        typed.push_str(&word.normal);
        typed.push(' ');
    }
    if open {
        typed.pop();
    }
    let mut term = term(query, words, 0, words.len());
    for key in index.lexicon.beginning_with(&typed).filter(|key| key.is_phrase()) {
        add_meaning(index, &mut term, key);
    }
    Some(term)
}

/// Two words that the text writes as one.
fn joined<'a>(index: &Index, query: &'a str, words: &[&Word<'a>], position: usize) -> Option<Term<'a>> {
    let [first, second, ..] = words else { return None };
    let whole = first.normal.clone() + &second.normal;
    let form = index.lexicon.form(&whole)?;
    let key = index.lexicon.key(form)?;
    let is_grammar = [first, second].into_iter().any(|word| index.lexicon.is_function(&word.normal));
    if is_grammar || index.lexicon.class(key.concept) == Class::Function {
        return None;
    }
    let mut term = term(query, words, position, 2);
    for &at in index.occurrences(key.concept) {
        let kind = if index.has_form(at.token, Some(form)) { MatchKind::Exact } else { MatchKind::Inflection };
        term.found.push(Found { at, kind, letters: None });
    }
    Some(term)
}

/// The longest known term that the words begin with.
fn longest<'a>(index: &Index, query: &'a str, words: &[&Word<'a>], position: usize) -> Option<Term<'a>> {
    let word = words.first()?;
    let first = word.normal.as_str();
    // Grammar has no other forms.
    let is_complete = !word.open && index.lexicon.is_function(first);
    let cut = first.char_indices().nth(SHARED_LETTERS).map_or(first.len(), |(cut, _)| cut);
    let mut best: Option<(usize, Vec<&Key>)> = None;
    let start = if is_complete { first.to_owned() + " " } else { first.get(..cut)?.to_owned() };
    for key in index.lexicon.beginning_with(&start) {
        let Some(count) = spelt(index, key, words) else { continue };
        match &mut best {
            Some((most, keys)) if *most == count => keys.push(key),
            Some((most, _)) if *most > count => {}
            _ => best = Some((count, vec![key])),
        }
    }
    let (count, keys) = best?;
    let mut term = term(query, words, position, count);
    for key in keys {
        add_meaning(index, &mut term, key);
    }
    Some(term)
}

fn add_meaning(index: &Index, term: &mut Term, key: &Key) {
    let kind = if key.relation == Relation::English { MatchKind::Translation } else { MatchKind::Synonym };
    let occurrences = index.occurrences(key.concept);
    term.found.extend(occurrences.iter().map(|&at| Found { at, kind, letters: None }));
    if occurrences.is_empty() {
        // It stands in compounds alone.
        for part in index.lexicon.compounds_of(key.concept) {
            let letters = Some((part.from, part.to));
            term.found.extend(index.occurrences(part.whole).iter().map(|&at| Found { at, kind, letters }));
        }
    }
}

/// A term of so many words, with all that stands between them in the query.
#[inline(never)]
fn term<'a>(query: &'a str, words: &[&Word<'a>], position: usize, count: usize) -> Term<'a> {
    let first = words.first().map_or(0, |word| word.range.start);
    let end = words.iter().take(count).next_back().map_or(first, |word| word.range.end);
    Term { text: query.get(first..end).unwrap_or_default(), words: (position, position + count), ..Term::default() }
}

/// How many words of the query spell a term of several words, grammar left out on both sides.
fn spelt(index: &Index, term: &Key, words: &[&Word]) -> Option<usize> {
    if !term.is_phrase() {
        return None;
    }
    let is_part =
        |word: &Word, part: &str| is_same(&word.normal, part) || (word.open && part.starts_with(&word.normal));
    let mut count = 0;
    for part in list::parts(term.text, b' ') {
        let tail = words.get(count..).unwrap_or_default();
        let grammar = tail
            .iter()
            .take(MOST_GRAMMAR)
            .take_while(|word| count > 0 && !is_part(word, part) && index.lexicon.is_function(&word.normal))
            .count();
        if tail.get(grammar).is_some_and(|word| is_part(word, part)) {
            count += grammar + 1;
        } else if !index.lexicon.is_function(part) {
            return None;
        }
    }
    (count > 1).then_some(count)
}

fn is_same(word: &str, part: &str) -> bool {
    // Most words begin with another letter.
    if word.bytes().next() != part.bytes().next() {
        return false;
    }
    word == part || stem::english(word) == stem::english(part) || stem::differ_in_ending(word, part)
}

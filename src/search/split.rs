//! A compound that only the reader made, taken apart.

use super::{
    index::Index,
    lexicon::{Class, Key, Relation},
    stem,
};
use crate::letters;

/// Fewest letters of a part.
const SHORTEST_PART: usize = 3;

/// The two words that a compound joins, with or without a linking letter, where the lexicon knows both.
pub fn split<'a>(index: &Index, word: &'a str) -> Option<(&'a str, &'a str)> {
    let is_danish = |key: &Key| key.relation != Relation::English && index.lexicon.class(key.concept) == Class::Word;
    let is_long = |part: &str| letters::count(part) >= SHORTEST_PART;
    let is_key = |part: &str| is_long(part) && index.lexicon.exactly(part).any(is_danish);
    let is_form = |part: &str| {
        let stem = stem::danish(part);
        let is_same = |key: &Key| is_danish(key) && key.text.len() <= stem.len() + 4 && stem::danish(key.text) == stem;
        letters::count(&stem) > SHORTEST_PART && index.lexicon.beginning_with(&stem).any(is_same)
    };
    // The longest first part is the likeliest.
    word.char_indices().rev().find_map(|(cut, _)| {
        let (first, second) = word.split_at_checked(cut)?;
        let unlinked = first.strip_suffix(['s', 'e']).filter(|first| is_key(first));
        let first = if is_key(first) { first } else { unlinked? };
        (is_key(second) || is_form(second)).then_some((first, second))
    })
}

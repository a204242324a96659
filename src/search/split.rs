//! A compound that only the reader made, taken apart.

use super::{
    index::Index,
    lexicon::{Class, Key, Relation},
};
use crate::{bloom, letters, stem, tables::OTHER_WORDS};

/// Fewest letters of a part.
const SHORTEST_PART: usize = 3;

/// Fewest letters of a first part that the second may be guessed from: "mandel" is not of "mand".
const TELLING_PART: usize = 6;

/// The two words that a compound joins, with or without a linking letter, where the lexicon knows both; of the second perhaps only
/// the beginning, while it is typed.
pub fn split<'a>(index: &Index, word: &'a str, open: bool) -> Option<(&'a str, &'a str)> {
    let is_begun = open && !bloom::contains(OTHER_WORDS, word);
    let begins = |first: &str, part: &str| {
        let mut keys = index.lexicon.beginning_with(part);
        is_begun && letters::count(first) >= TELLING_PART && keys.any(|key| is_danish(index, key))
    };
    // The longest first part is the likeliest.
    for (cut, _) in word.char_indices().rev() {
        let (whole, second) = word.split_at_checked(cut)?;
        let unlinked = whole.strip_suffix('s').or_else(|| whole.strip_suffix('e')).unwrap_or(whole);
        for first in [whole, unlinked] {
            if is_key(index, first) {
                if is_key(index, second) || is_form(index, second) || begins(first, second) {
                    return Some((first, second));
                }
                break;
            }
        }
    }
    None
}

fn is_danish(index: &Index, key: &Key) -> bool {
    key.relation != Relation::English && index.lexicon.class(key.concept) == Class::Word
}

#[inline(never)]
fn is_key(index: &Index, part: &str) -> bool {
    letters::count(part) >= SHORTEST_PART && index.lexicon.exactly(part).any(|key| is_danish(index, key))
}

fn is_form(index: &Index, part: &str) -> bool {
    let stem = stem::danish(part);
    let is_same =
        |key: &Key| is_danish(index, key) && key.text.len() <= stem.len() + 4 && stem::danish(key.text) == stem;
    letters::count(&stem) > SHORTEST_PART && index.lexicon.beginning_with(&stem).any(is_same)
}

//! The compact as `build.rs` compiled it.
#![allow(clippy::unreadable_literal, missing_docs)]

use crate::list::parts;
use crate::model::{Bond, Evidence, Mention, Node, Place, ProvisionKind, ReasonKind, Span, Target};

include!(concat!(env!("OUT_DIR"), "/tables.rs"));

/// What is known of the words of the text, as `src/compile/lexicon.rs` writes it: their forms, their Danish and their English terms.
pub static LEXICON: [&str; 3] = [
    include_str!(concat!(env!("OUT_DIR"), "/forms.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/danish.txt")),
    include_str!(concat!(env!("OUT_DIR"), "/english.txt")),
];

/// What readers ask, as `src/compile/questions.rs` writes it.
pub static QUESTIONS: &str = include_str!(concat!(env!("OUT_DIR"), "/questions.txt"));

/// The set of real words that are nearly spelt as words of the lexicon, as `src/bloom.rs` reads it.
pub static OTHER_WORDS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/other-words.bin"));

/// A cell of a table that is one string, its cells parted by line feeds: thus its many small strings need no table of
/// addresses. Empty where there is none. Called and not inlined: columns are asked for one by one.
#[must_use]
#[inline(never)]
pub fn cell(table: &'static str, index: usize) -> &'static str {
    parts(table, b'\n').nth(index).unwrap_or_default()
}

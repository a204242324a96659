//! What the closed words of a query meant a keystroke ago: while a word is typed, those before it stay as they are.

use std::sync::Mutex;

use super::{
    index::Index,
    query::{MOST_WORDS, Word},
    read,
    term::Term,
};

/// Words as they were typed, oldest first, with their terms; no more than a query has.
static WORDS: Mutex<Vec<(String, Vec<Term<'static>>)>> = Mutex::new(Vec::new());

/// All that answers one word, see [`read::read`].
pub fn read<'a>(index: &'static Index, word: &Word<'a>, position: usize) -> Vec<Term<'a>> {
    // What a word may go on to is asked for at every letter anew.
    let memory = if word.open { None } else { WORDS.try_lock().ok() };
    let Some(mut words) = memory else { return read::read(index, word, position) };
    let place = |term: &Term<'static>| Term { text: word.text, words: (position, position + 1), ..term.clone() };
    if let Some((_, terms)) = words.iter().find(|(text, _)| text == word.text) {
        return terms.iter().map(place).collect();
    }
    let terms = read::read(index, word, position);
    let spare = words.len().saturating_sub(MOST_WORDS - 1);
    words.drain(..spare);
    words.push((word.text.to_owned(), terms.iter().map(Term::without_query).collect()));
    terms
}

//! Cache of the readings of complete words, from one keystroke to the next: while a word is typed, those before it stay as they are.

use std::sync::Mutex;

use super::query::{MOST_WORDS, Word};

/// What was found out of words as they were typed, oldest first; of no more words than a query has.
pub struct Memory<T>(Mutex<Vec<(String, T)>>);

impl<T: Clone> Memory<T> {
    /// Nothing yet.
    pub const fn new() -> Self {
        Self(Mutex::new(Vec::new()))
    }

    /// What is known of a word, found out if it is not. What a word may go on to is asked for at every letter anew.
    pub fn of(&self, word: &Word, find_out: impl Fn() -> T) -> T {
        let memory = if word.open { None } else { self.0.try_lock().ok() };
        let Some(mut words) = memory else { return find_out() };
        if let Some((_, found)) = words.iter().find(|(text, _)| text == word.text) {
            return found.clone();
        }
        let found = find_out();
        let spare = words.len().saturating_sub(MOST_WORDS - 1);
        words.drain(..spare);
        words.push((word.text.to_owned(), found.clone()));
        found
    }
}

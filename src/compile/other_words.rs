//! Checks the list of real words that are not to be read as misspelt.

use super::SourceError;
use crate::{bloom::MOST, words::normalise};

/// The words of the list.
///
/// # Errors
/// When a word is not written as words are compared, not in its place, or one too many.
pub fn check<'a>(file: &str, source: &'a str) -> Result<Vec<&'a str>, SourceError> {
    let mut words = Vec::new();
    for (number, line) in (1..).zip(source.lines()).filter(|(_, line)| !line.starts_with('#')) {
        for word in line.split_whitespace() {
            let error = |expected: String| SourceError::new(file, number, format!("{word:?}"), expected);
            if normalise(word) != word {
                return Err(error(format!("{:?}", normalise(word))));
            }
            if let Some(before) = words.last().filter(|before| **before >= word) {
                return Err(error(format!("a word that comes after {before:?}")));
            }
            if words.len() == MOST {
                return Err(error(format!("at most {MOST} words")));
            }
            words.push(word);
        }
    }
    Ok(words)
}

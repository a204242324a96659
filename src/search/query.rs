//! A query, cut into what is quoted, what cites a place, and words.

use std::ops::Range;

use crate::words::{is_quotation_mark, normalise, words};

/// Letters of a query that are read; what comes after them is left out, so that no query takes long.
const LONGEST_QUERY: usize = 1000;

/// Words of a query that are read.
pub const MOST_WORDS: usize = 24;

/// Phrases of a query that are read.
const MOST_PHRASES: usize = 8;

/// A query as it is searched.
#[derive(Debug, Default)]
pub struct Query<'a> {
    /// As typed, as far as it is read.
    pub text: &'a str,
    /// What stands in quotation marks.
    pub phrases: Vec<Phrase<'a>>,
    /// All other words.
    pub words: Vec<Word<'a>>,
    /// The text outside quotation marks, with blanks in their place.
    pub unquoted: String,
}

/// Words in quotation marks.
#[derive(Debug)]
pub struct Phrase<'a> {
    /// As typed.
    pub text: &'a str,
    /// Normalised.
    pub words: Vec<String>,
    /// Whether the closing mark is still to come: then the last word may go on.
    pub open: bool,
}

/// A word outside quotation marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'a> {
    /// As typed.
    pub text: &'a str,
    /// Normalised, without hanging hyphens.
    pub normal: String,
    /// Where it stands in the query.
    pub range: Range<usize>,
    /// Whether the query ends in it, so that it may go on.
    pub open: bool,
}

impl<'a> Query<'a> {
    /// Reads a query.
    pub fn read(text: &'a str) -> Self {
        let text = shorten(text);
        let mut query = Self { text, ..Self::default() };
        let mut rest = 0;
        while let Some((start, mark)) = find_quote(text, rest) {
            query.add_words(text, rest..start);
            let inside = start + mark;
            let (end, next, open) = match find_quote(text, inside) {
                Some((end, mark)) => (end, end + mark, false),
                None => (text.len(), text.len(), true),
            };
            query.add_phrase(text.get(inside..end).unwrap_or_default(), open);
            query.unquoted.extend(std::iter::repeat_n(' ', next - start));
            rest = next;
        }
        query.add_words(text, rest..text.len());
        query.words.truncate(MOST_WORDS);
        query.phrases.truncate(MOST_PHRASES);
        query
    }

    fn add_words(&mut self, text: &'a str, range: Range<usize>) {
        let part = text.get(range.clone()).unwrap_or_default();
        self.unquoted.push_str(part);
        for word in words(part) {
            let at = range.start + word.start..range.start + word.end;
            let written = part.get(word).unwrap_or_default();
            let normal = normalise(written).trim_matches('-').to_owned();
            if !normal.is_empty() {
                let open = at.end == text.len();
                self.words.push(Word { text: written, normal, range: at, open });
            }
        }
    }

    fn add_phrase(&mut self, text: &'a str, open: bool) {
        let words: Vec<String> = words(text).map(|word| normalise(text.get(word).unwrap_or_default())).collect();
        let open = open && text.chars().next_back().is_some_and(|letter| !letter.is_whitespace());
        if !words.is_empty() {
            self.phrases.push(Phrase { text: text.trim(), words, open });
        }
    }
}

fn shorten(text: &str) -> &str {
    let end = text.char_indices().nth(LONGEST_QUERY).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or_default()
}

/// The next quotation mark, and its length in bytes.
fn find_quote(text: &str, from: usize) -> Option<(usize, usize)> {
    let (at, mark) = text.get(from..)?.char_indices().find(|(_, letter)| is_quotation_mark(*letter))?;
    Some((from + at, mark.len_utf8()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, phrases: &[&str], words: &[&str]) {
        let query = Query::read(text);
        assert_eq!(query.phrases.iter().map(|phrase| phrase.text).collect::<Vec<_>>(), phrases);
        assert_eq!(query.words.iter().map(|word| word.normal.as_str()).collect::<Vec<_>>(), words);
        assert_eq!(query.unquoted.len(), text.len());
    }

    #[test]
    fn quotation_marks_of_every_kind_make_a_phrase() {
        check("\"rule of law\" domstol", &["rule of law"], &["domstol"]);
        check("børn ”barnets tarv“ «sidste udvej»", &["barnets tarv", "sidste udvej"], &["børn"]);
        check("a \"b c", &["b c"], &["a"]);
        check("\"\" a", &[], &["a"]);
    }

    #[test]
    fn words_are_normalised() {
        check("FN’s Børne-sensitiv NGO'er -fordele", &[], &["fns", "børnesensitiv", "ngoer", "fordele"]);
        check("", &[], &[]);
        check(" \0 ", &[], &[]);
    }

    #[test]
    fn only_a_word_at_the_very_end_is_open() {
        let open = |text: &str| Query::read(text).words.iter().map(|word| word.open).collect::<Vec<_>>();
        assert_eq!(open("mål børn"), [false, true]);
        assert_eq!(open("mål børn "), [false, false]);
        assert_eq!(open("børn?"), [false]);
    }
}

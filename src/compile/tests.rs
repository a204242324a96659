//! The compiler against edits of the text: what it refuses and how it says so, and what it takes no notice of; and against
//! faulty lexicons.

mod damage;
mod ends;
mod harmless;
mod lexicon;
mod questions;

use super::{Document, SourceError, parse};

const FILE: &str = "gcm-da.txt";
const SOURCE: &str = include_str!("../text/gcm-da.txt");

/// A change of the source. The words it names must stand there exactly once.
#[derive(Clone, Copy, Debug)]
enum Edit {
    /// Puts other words where these stand.
    Replace(&'static str, &'static str),
    /// Takes out everything from the first words up to the second.
    Cut(&'static str, &'static str),
    /// Moves everything from the first words up to the second to before the third.
    Move(&'static str, &'static str, &'static str),
    /// Repeats everything from the first words up to the second.
    Repeat(&'static str, &'static str),
    /// Ends the file before these words.
    EndBefore(&'static str),
    /// Adds words to the end of the file.
    Append(&'static str),
}

impl Edit {
    fn of(self, source: &str) -> String {
        match self {
            Edit::Replace(old, new) => {
                let at = find(source, old);
                [&source[..at], new, &source[at + old.len()..]].concat()
            }
            Edit::Cut(from, to) => {
                let (head, _, tail) = cut(source, from, to);
                [head, tail].concat()
            }
            Edit::Move(from, to, before) => {
                let (head, moved, tail) = cut(source, from, to);
                let rest = [head, tail].concat();
                let at = find(&rest, before);
                [&rest[..at], moved, &rest[at..]].concat()
            }
            Edit::Repeat(from, to) => {
                let (head, repeated, tail) = cut(source, from, to);
                [head, repeated, repeated, tail].concat()
            }
            Edit::EndBefore(words) => source[..find(source, words)].to_owned(),
            Edit::Append(words) => [source, words].concat(),
        }
    }
}

fn find(source: &str, words: &str) -> usize {
    let mut found = source.match_indices(words);
    let (at, _) = found.next().unwrap_or_else(|| panic!("“{words}” does not stand in the source"));
    assert!(found.next().is_none(), "“{words}” stands in the source more than once");
    at
}

fn cut<'a>(source: &'a str, from: &str, to: &str) -> (&'a str, &'a str, &'a str) {
    let (start, end) = (find(source, from), find(source, to));
    (&source[..start], &source[start..end], &source[end..])
}

fn parsed(source: &[u8]) -> Result<Document, SourceError> {
    parse(FILE, source)
}

fn refusal(source: &[u8]) -> String {
    parsed(source).map_or_else(|error| error.to_string(), |_| "accepted".to_owned())
}

/// Each edit with what the compiler says of it.
fn check(cases: &[(Edit, &str)]) {
    for (edit, expected) in cases {
        assert_eq!(refusal(edit.of(SOURCE).as_bytes()), format!("gcm-da.txt:{expected}"), "{edit:?}");
    }
}

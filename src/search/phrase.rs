//! Words in quotation marks: they must stand in the text in that order, whatever the hyphens and spaces between them.

use std::borrow::Cow;

use super::{
    MatchKind,
    index::{Index, Occurrence},
    query::Phrase,
    term::{Found, Term},
};
use crate::words::skeleton;

/// A phrase with all places where it stands.
pub fn read<'a>(index: &Index, phrase: &Phrase<'a>) -> Term<'a> {
    Term { text: phrase.text, words: (usize::MAX, usize::MAX), found: find(index, phrase), ..Term::default() }
}

/// Where a phrase stands; written without æ, ø and å only where it stands nowhere as typed.
fn find(index: &Index, phrase: &Phrase) -> Vec<Found> {
    let wanted: String = phrase.words.iter().map(|word| word.trim_matches('-')).collect();
    let exact = occurrences(index, &wanted, phrase.open, Cow::Borrowed);
    if !exact.is_empty() {
        return exact.into_iter().map(|at| Found { at, kind: MatchKind::Phrase, letters: None }).collect();
    }
    let folded = occurrences(index, &fold(&wanted), phrase.open, fold);
    folded.into_iter().map(|at| Found { at, kind: MatchKind::Folded, letters: None }).collect()
}

fn fold(word: &str) -> Cow<'_, str> {
    skeleton(word).collect()
}

/// How a form is compared.
type Spelling = fn(&'static str) -> Cow<'static, str>;

fn occurrences(index: &Index, wanted: &str, open: bool, spelling: Spelling) -> Vec<Occurrence> {
    // Most words begin with another letter, and are passed over for that.
    let first = wanted.bytes().next();
    let may_start = |token: &u16| spelling(index.form(*token).trim_start_matches('-')).bytes().next() == first;
    let starts = (0..u16::try_from(index.tokens.len()).unwrap_or(u16::MAX)).filter(may_start);
    starts.filter_map(|token| Some(Occurrence { token, len: length(index, token, wanted, open, spelling)? })).collect()
}

/// How many words from this one on spell what is wanted.
fn length(index: &Index, first: u16, wanted: &str, open: bool, spelling: Spelling) -> Option<u8> {
    let chunk = index.token(first)?.chunk;
    let mut rest = wanted;
    for len in 1..=u8::MAX {
        let token = first.checked_add(u16::from(len) - 1)?;
        let word = spelling(index.form(token).trim_matches('-'));
        if index.token(token)?.chunk != chunk {
            return None;
        }
        match rest.strip_prefix(word.as_ref()) {
            Some("") => return Some(len),
            Some(tail) => rest = tail,
            None => return (open && word.starts_with(rest)).then_some(len),
        }
    }
    None
}

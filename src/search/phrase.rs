//! Words in quotation marks: they must stand in the text in that order, whatever the hyphens and spaces between them.

use super::{
    MatchKind,
    index::{Index, Occurrence},
    query::Phrase,
    read::Found,
};
use crate::words::skeleton;

/// Where a phrase stands; written without æ, ø and å only where it stands nowhere as typed.
pub fn find(index: &Index, phrase: &Phrase) -> Vec<Found> {
    let wanted: String = phrase.words.iter().map(|word| word.trim_matches('-')).collect();
    let exact = occurrences(index, &wanted, phrase.open, str::to_owned);
    if !exact.is_empty() {
        return exact.into_iter().map(|at| Found { at, kind: MatchKind::Phrase, letters: None }).collect();
    }
    let folded = occurrences(index, &fold(&wanted), phrase.open, fold);
    folded.into_iter().map(|at| Found { at, kind: MatchKind::Folded, letters: None }).collect()
}

fn fold(word: &str) -> String {
    skeleton(word).collect()
}

fn occurrences(index: &Index, wanted: &str, open: bool, form: fn(&str) -> String) -> Vec<Occurrence> {
    let starts = 0..u16::try_from(index.tokens.len()).unwrap_or(u16::MAX);
    starts.filter_map(|token| Some(Occurrence { token, len: length(index, token, wanted, open, form)? })).collect()
}

/// How many words from this one on spell what is wanted.
fn length(index: &Index, first: u16, wanted: &str, open: bool, form: fn(&str) -> String) -> Option<u8> {
    let start = index.token(first)?;
    let mut rest = wanted;
    for len in 1..=u8::MAX {
        let token = index.token(first.checked_add(u16::from(len) - 1)?)?;
        if (token.place, token.field) != (start.place, start.field) {
            return None;
        }
        let word = form(index.lexicon.text(index.lexicon.key(token.form)?).trim_matches('-'));
        match rest.strip_prefix(word.as_str()) {
            Some("") => return Some(len),
            Some(tail) => rest = tail,
            None => return (open && word.starts_with(rest)).then_some(len),
        }
    }
    None
}

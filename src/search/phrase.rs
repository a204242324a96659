//! Words in quotation marks: they must stand in the text in that order, whatever the hyphens and spaces between them.

use std::borrow::Cow;

use super::{
    MatchKind,
    index::{Index, Occurrence},
    lexicon::Relation,
    query::Phrase,
    term::{Found, Term},
};
use crate::{letters, order::least};

/// A phrase with all places where it stands.
pub fn read<'a>(index: &Index, phrase: &Phrase<'a>) -> Term<'a> {
    Term { text: phrase.text, words: (usize::MAX, usize::MAX), found: find(index, phrase), ..Term::default() }
}

/// Where a phrase stands; written without æ, ø and å only where it stands nowhere as typed.
fn find(index: &Index, phrase: &Phrase) -> Vec<Found> {
    let wanted: String = phrase.words.iter().map(|word| word.trim_matches('-')).collect();
    let exact = occurrences(index, &wanted, phrase.open, MatchKind::Phrase, Cow::Borrowed);
    if exact.is_empty() { occurrences(index, &fold(&wanted), phrase.open, MatchKind::Folded, fold) } else { exact }
}

fn fold(word: &str) -> Cow<'_, str> {
    letters::bare(word).into()
}

/// How a form is compared.
type Spelling = fn(&'static str) -> Cow<'static, str>;

fn occurrences(index: &Index, wanted: &str, open: bool, kind: MatchKind, spelling: Spelling) -> Vec<Found> {
    let mut found = Vec::new();
    for token in starts(index, wanted) {
        if let Some(len) = length(index, token, wanted, open, spelling) {
            found.push(Found { at: Occurrence { token, len }, kind, letters: None });
        }
    }
    found
}

/// The words of the text that may begin it, in their order: those with its first letter, after a hanging hyphen too, or with a
/// Danish letter that its first one may stand for.
fn starts(index: &Index, wanted: &str) -> Vec<u16> {
    let first = wanted.char_indices().nth(1).map_or(wanted, |(end, _)| wanted.get(..end).unwrap_or_default());
    let mut tokens = Vec::new();
    for start in [first, "-", if first.len() == 1 { "å" } else { "" }] {
        for key in index.lexicon.about(start).iter().filter(|key| key.relation == Relation::Form) {
            let form = index.lexicon.form(key.text);
            let is_form = |token: &u16| index.has_form(*token, form);
            let forms = index.occurrences(key.concept).iter().map(|at| at.token).filter(is_form);
            tokens.extend(forms.map(|token| (u32::from(token), 0)));
        }
    }
    least(tokens, usize::MAX).into_iter().filter_map(|(token, _)| u16::try_from(token).ok()).collect()
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

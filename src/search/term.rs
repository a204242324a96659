//! A word or several words of the query, with all words of the text that answer them.

use super::{MatchKind, index::Occurrence};

/// Letters of a word or several: the first, and the one after the last; `None` where the ending belongs to them.
pub type Letters = (u8, Option<u8>);

/// Words of the text that answer a term of the query.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// The words.
    pub at: Occurrence,
    /// Why they answer it.
    pub kind: MatchKind,
    /// The letters that match, where they are not the whole words; counted without hyphens and spaces.
    pub letters: Option<Letters>,
}

/// A word or several words of the query, with all that answers them.
#[derive(Clone, Debug, Default)]
#[allow(clippy::struct_excessive_bools)] // any of them may be true with any other
pub struct Term<'a> {
    /// As the reader typed it.
    pub text: &'a str,
    /// Indices of the first word of the query and of the one after the last.
    pub words: (usize, usize),
    /// What answers it.
    pub found: Vec<Found>,
    /// Whether it is too vague to carry a query.
    pub light: bool,
    /// Whether it has many uses.
    pub general: bool,
    /// Whether it only begins words of the same meaning.
    pub is_begun: bool,
    /// How much it speaks against the query being one for this text, if nothing is found of it.
    pub doubt: f32,
    /// Whether it is a question as a whole.
    pub is_question: bool,
    /// The word that it was read as, where its spelling was mended.
    pub correction: Option<&'static str>,
}

impl Term<'_> {
    /// Whether it is more than one word that mean something together.
    pub fn is_group(&self) -> bool {
        self.words.1 - self.words.0 > 1
    }

    /// Why it was found, the strongest reason.
    pub fn strongest(&self) -> Option<MatchKind> {
        self.found.iter().map(|found| found.kind).min()
    }

    /// Whether it stands in the text, be it in another form, in a compound or in Danish.
    pub fn is_literal(&self) -> bool {
        self.strongest().is_some_and(|kind| kind <= MatchKind::Folded || kind == MatchKind::Translation)
    }

    /// Whether its words are among these.
    pub fn lies_in(&self, (first, behind): (usize, usize)) -> bool {
        first <= self.words.0 && self.words.1 <= behind
    }
}

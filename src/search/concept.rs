//! What the lexicon is made of: concepts, the keys that stand for them, and their parts.

use crate::list::parts;
pub use crate::model::Class;

/// A concept, by its line.
pub type ConceptId = u16;

/// How a key belongs to its concept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Relation {
    /// It is a form of the word.
    Form,
    /// It means the same in Danish.
    Danish,
    /// It means the same in English.
    English,
}

/// A word or several words that stand for a concept.
#[derive(Clone, Copy, Debug)]
pub struct Key {
    /// Normalised.
    pub text: &'static str,
    /// How it belongs to its concept.
    pub relation: Relation,
    /// Its concept.
    pub concept: ConceptId,
}

impl Key {
    /// Whether it is several words.
    pub fn is_phrase(&self) -> bool {
        self.text.bytes().any(|byte| byte == b' ')
    }
}

/// One concept as a part of another: in "menneskehandel", "handel" spans the letters 8 to 14.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    /// The concept that is the part.
    pub concept: ConceptId,
    /// The compound.
    pub whole: ConceptId,
    /// Its dictionary form from this part on.
    pub tail: &'static str,
    /// First letter of the part.
    pub from: u8,
    /// One past its last letter; `None` for the last part, which takes the ending with it.
    pub to: Option<u8>,
}

/// A concept as its line describes it.
#[derive(Clone, Copy, Debug)]
pub struct Concept {
    /// The dictionary form; empty for a phrase.
    pub name: &'static str,
    /// How much it counts.
    pub class: Class,
    /// The lengths of the parts of a compound; the occurrences of a phrase.
    pub details: &'static str,
}

impl Concept {
    /// The number of words of a phrase, then the first word of each of its occurrences.
    pub fn phrase(&self) -> impl Iterator<Item = u16> + use<> {
        let numbers = if self.class == Class::Phrase { self.details } else { "" };
        parts(numbers, b' ').filter_map(|number| number.parse().ok())
    }
}

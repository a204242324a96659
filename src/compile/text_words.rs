//! The words of the text, numbered as the search numbers them.

use super::{Document, ids::part_ids};
use crate::words::{normalise, words};

/// Index of a part, and whether it is its text, not its title: a phrase lies in one field.
pub type Field = (usize, bool);

/// The words of the text in document order, as the search counts them, each with the id of its place.
pub struct TextWords {
    /// Each with where it stands.
    pub words: Vec<(String, Field)>,
    /// The ids of the parts.
    pub ids: Vec<String>,
}

impl TextWords {
    /// Of all titles and texts.
    pub fn of(document: &Document) -> Self {
        let mut all = Vec::new();
        for (index, part) in document.parts.iter().enumerate() {
            for (text, is_text) in [(&part.title, false), (&part.text, true)] {
                all.extend(words(text).map(|word| (normalise(&text[word]), (index, is_text))));
            }
        }
        Self { words: all, ids: part_ids(document) }
    }

    /// The first of some words that stand in a place, or in its items, and how many they are.
    pub fn find(&self, place: &str, phrase: &str) -> Option<(usize, usize)> {
        let phrase: Vec<String> = words(phrase).map(|word| normalise(&phrase[word])).collect();
        let is_here = |id: &str| id.strip_prefix(place).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
        let is_found = |window: &[(String, Field)]| {
            is_here(&self.ids[window[0].1.0])
                && window.iter().zip(&phrase).all(|((word, field), wanted)| word == wanted && *field == window[0].1)
        };
        self.words.windows(phrase.len().max(1)).position(is_found).map(|first| (first, phrase.len()))
    }
}

//! Quotations: whole sentences with their source.

use crate::{
    citation::{Language, Style, cite},
    compact::provision,
    model::Place,
    sentences,
};

/// A quotation of a place: the sentences that the selected words stand in, of the place itself or of one in it; all of its
/// own words where nothing of it is selected.
pub fn quote(place: Place, selected: &str, language: Language) -> String {
    let selected = selected.trim();
    let found = (!selected.is_empty()).then(|| find(place, selected)).flatten();
    let (place, words) = found.unwrap_or_else(|| (place, own_words(place)));
    let source = cite(place, language, Style::Short);
    match language {
        Language::Danish => "”".to_owned() + words + "” (" + &source + ")",
        Language::English => "“".to_owned() + words + "” (" + &source + ")",
    }
}

fn own_words(place: Place) -> &'static str {
    let text = place.text_span().text();
    if text.is_empty() { place.title().unwrap_or_default() } else { text }
}

/// The innermost place with the words, and its sentences that hold them.
fn find(place: Place, selected: &str) -> Option<(Place, &'static str)> {
    let text = place.text_span().text();
    if let Some(start) = text.find(selected) {
        return Some((place, sentences(text, start, start + selected.len())));
    }
    provision(place).items.iter().find_map(|inner| find(inner.id, selected))
}

/// The sentences of a text that reach into a stretch of it.
fn sentences(text: &str, start: usize, end: usize) -> &str {
    let all = sentences::sentences(text);
    let from = all.iter().rfind(|sentence| sentence.start <= start).map_or(0, |sentence| sentence.start);
    let to = all.iter().find(|sentence| sentence.end >= end).map_or(text.len(), |sentence| sentence.end);
    text.get(from..to).unwrap_or(text)
}

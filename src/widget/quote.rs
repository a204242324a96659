//! Quotations: whole sentences with their source.

use crate::{
    citation::{Language, Style, cite},
    compact::items,
    model::{Place, ProvisionKind},
    sentences,
};

/// A quotation out of the open place: the sentences that the selection reaches into, else the place's own words and its items;
/// empty where it has none of its own. The selection has a line for each text, as in [`super::host::Host::selection`].
pub fn quote(open: Place, selection: &str, language: Language) -> String {
    let mut words = String::new();
    let mut from = open;
    for (place, sentences) in selection.lines().filter_map(sentences) {
        // What is of several texts is quoted from the place that they stand in.
        from = if words.is_empty() { place } else { open };
        if !words.is_empty() {
            words += "\n";
        }
        words += &sentences;
    }
    if words.is_empty() && !open.text_span().text().is_empty() {
        whole(&mut words, open);
    }
    if words.is_empty() {
        return words;
    }
    let source = cite(from, language, Style::Short);
    match language {
        Language::Danish => "”".to_owned() + &words + "” (" + &source + ")",
        Language::English => "“".to_owned() + &words + "” (" + &source + ")",
    }
}

/// The words of a place, and a line for each item in it, as the export has them.
fn whole(words: &mut String, place: Place) {
    *words += place.text_span().text();
    for item in items(place) {
        let (sign, title) = (item.printed_sign(), item.title().unwrap_or_default());
        for part in match item.kind() {
            ProvisionKind::Item => ["\n", &sign, " "],
            ProvisionKind::Principle => ["\n", title, ": "],
            _ => [""; 3],
        } {
            *words += part;
        }
        whole(words, item);
    }
}

/// The place of a line of the selection, and the sentences of its text that the selected words reach into.
fn sentences(line: &str) -> Option<(Place, String)> {
    let mut parts = line.split('\t');
    let place = Place::from_id(parts.next()?)?;
    let (before, words) = (parts.next()?, parts.next()?);
    if words.trim().is_empty() {
        return None;
    }
    let text = before.to_owned() + words + parts.next()?;
    let start = before.len() + words.len() - words.trim_start().len();
    let end = before.len() + words.trim_end().len();
    let all = sentences::sentences(&text);
    let from = all.iter().rfind(|sentence| sentence.start <= start).map_or(0, |sentence| sentence.start);
    let to = all.iter().find(|sentence| sentence.end >= end).map_or(text.len(), |sentence| sentence.end);
    Some((place, text.get(from..to)?.to_owned()))
}

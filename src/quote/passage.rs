//! Passages of the text: what place they are, and the sentences around them.

use std::ops::Range;

use super::{
    align::Step,
    index::{Index, Sentence},
};
use crate::model::{Place, ProvisionKind};

/// The stretches of the text's words that a quotation gives, in order.
pub fn parts(steps: &[Step]) -> Vec<Range<usize>> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    for step in steps {
        let (Some(_), Some(word)) = (step.typed, step.word) else { continue };
        match parts.last_mut() {
            Some(part) if part.end == word => part.end = word + 1,
            _ => parts.push(word..word + 1),
        }
    }
    parts
}

/// From the first word to the last.
pub fn extent(parts: &[Range<usize>]) -> Range<usize> {
    match (parts.first(), parts.last()) {
        (Some(first), Some(last)) => first.start..last.end,
        _ => 0..0,
    }
}

/// From the first word of the text to the last, those at the ends that were left out among them.
pub fn stretch(steps: &[Step]) -> Range<usize> {
    let mut words = steps.iter().filter_map(|step| step.word);
    let first = words.next().unwrap_or_default();
    first..words.next_back().unwrap_or(first) + 1
}

/// The innermost place that holds a passage; where only a section does, the one that holds most of its words, of equals the
/// first.
pub fn place(index: &Index, words: &Range<usize>) -> Option<Place> {
    let first = index.sentence_at(words.start)?.place;
    let last = index.sentence_at(words.end.checked_sub(1)?)?.place;
    let mut around = std::iter::successors(Some(first), |place| place.parent());
    match around.find(|place| last.is_in(*place)) {
        Some(place) if first == last || place.kind() != ProvisionKind::Section => Some(place),
        _ => most(index, words),
    }
}

fn most(index: &Index, words: &Range<usize>) -> Option<Place> {
    let (mut best, mut most, mut count, mut before) = (None, 0, 0, None);
    for word in words.clone() {
        let place = index.sentence_at(word).map(|sentence| sentence.place);
        // The words that an abbreviation stands for are printed as one.
        let printed = usize::from(index.words.get(word).is_some_and(|word| word.span.end > word.span.start));
        count = if place == before { count + printed } else { printed };
        before = place;
        if count > most {
            (best, most) = (place, count);
        }
    }
    best
}

/// The sentences of the text from the one of the first word to the one of the last; a line end stands between places.
pub fn context(index: &Index, words: &Range<usize>) -> String {
    let number = |word: usize| index.words.get(word).map(|word| usize::from(word.sentence));
    let (Some(first), Some(last)) = (number(words.start), words.end.checked_sub(1).and_then(number)) else {
        return String::new();
    };
    let mut text = String::new();
    for sentence in index.sentences.get(first..=last).unwrap_or_default() {
        if !text.is_empty() {
            text.push_str(separator(sentence));
        }
        text.push_str(sentence.span.text());
    }
    text
}

/// What stands before a sentence that is not the first.
pub fn separator(sentence: &Sentence) -> &'static str {
    if sentence.begins_place { "\n" } else { " " }
}
